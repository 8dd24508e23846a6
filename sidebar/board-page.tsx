/** Entry of the large board. */
import { LargeBoard } from './large-board';
import { startPage } from './parts/start-page';
import { PANEL_SPEECH } from './texts/panel-words';
import { windowFacts } from './window/window-facts';

startPage(PANEL_SPEECH, (server) => <LargeBoard server={server} facts={windowFacts()} />);
