/** Starts the page. */

import { render } from 'preact';
import { App } from './app';
import { pageLanguage } from './language';
import { startState } from './state';

document.documentElement.lang = pageLanguage();
render(<App />, document.body);
void startState();
