/** Entry of the large window. */
import { startPage } from './parts/start-page';
import { windowTexts } from './texts/window-words';
import { WindowApp } from './window/window-app';
import { windowFacts } from './window/window-facts';

startPage({ language: () => windowFacts().language, texts: windowTexts }, (server) => (
  <WindowApp server={server} facts={windowFacts()} />
));
