/** Entry of the sidebar. */
import { App } from './app';
import { startPage } from './parts/start-page';
import { PANEL_SPEECH } from './texts/panel-words';

startPage(PANEL_SPEECH, (server) => <App server={server} />);
