/** Entry of the large window. */
import { startPage } from './parts/start-page';
import { WindowApp } from './window/window-app';
import { windowFacts } from './window/window-facts';

startPage((server) => <WindowApp server={server} facts={windowFacts()} />);
