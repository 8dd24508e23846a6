/** Chooses the window's screen. */
import { useState } from 'preact/hooks';
import type { WindowFacts } from '../../src/contract/rpc';
import type { Language } from '../../src/domain/messages/language';
import { ChangesScreen } from '../changes/changes-screen';
import { LessonsScreen } from '../lessons/lessons-screen';
import { MergeScreen } from '../merge/merge-screen';
import { Page } from '../parts/page';
import type { Server } from '../server';
import { KnownScreen } from '../set-up/known-screen';
import { SetUpScreen } from '../set-up/set-up-screen';
import { windowTexts } from '../texts/window-words';

interface WindowAppProps {
  readonly server: Server;
  readonly facts: WindowFacts;
}

/** The window as a whole. */
export function WindowApp({ server, facts }: WindowAppProps) {
  const [language, setLanguage] = useState(facts.language);
  return (
    <Page server={server} language={language} texts={windowTexts(language)}>
      <Screen facts={facts} setLanguage={setLanguage} />
    </Page>
  );
}

interface ScreenProps {
  readonly facts: WindowFacts;
  readonly setLanguage: (language: Language) => void;
}

function Screen({ facts, setLanguage }: ScreenProps) {
  switch (facts.screen) {
    case 'merge':
      return <MergeScreen facts={facts} />;
    case 'changes':
      return <ChangesScreen facts={facts} />;
    case 'stages':
      return <LessonsScreen facts={facts} />;
    default:
      return facts.known ? <KnownScreen facts={facts} /> : <SetUpScreen setLanguage={setLanguage} />;
  }
}
