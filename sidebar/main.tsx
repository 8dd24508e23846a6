/** Entry of the sidebar. */
import { App } from './app';
import { startPage } from './parts/start-page';

startPage((server) => <App server={server} />);
