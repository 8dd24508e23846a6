/** Entry of the panel: the client over `google.script.run`, and the first screen. */
import { render } from 'preact';
import { languageOf } from '../src/domain/messages/language';
import { App } from './app';
import { createServer, type ScriptRunner } from './server';
import { textsFor } from './texts/choose';

declare const google: { readonly script: { readonly run: ScriptRunner } };

const place = document.getElementById('panel');

if (place) {
  document.documentElement.lang = languageOf(navigator.language);
  const texts = () => textsFor(languageOf(document.documentElement.lang));
  place.replaceChildren();
  render(<App server={createServer(google.script.run, texts)} />, place);
}
