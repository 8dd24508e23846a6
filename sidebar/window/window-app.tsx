/** Chooses the window's screen. */
import { useState } from 'preact/hooks';
import type { WindowFacts } from '../../src/contract/rpc';
import { Page } from '../parts/page';
import type { Server } from '../server';
import { KnownScreen } from '../set-up/known-screen';
import { SetUpScreen } from '../set-up/set-up-screen';

interface WindowAppProps {
  readonly server: Server;
  readonly facts: WindowFacts;
}

/** The window as a whole. */
export function WindowApp({ server, facts }: WindowAppProps) {
  const [language, setLanguage] = useState(facts.language);
  return (
    <Page server={server} language={language}>
      {facts.known ? <KnownScreen /> : <SetUpScreen setLanguage={setLanguage} />}
    </Page>
  );
}
