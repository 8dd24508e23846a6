/** What every page stands in: its language, its server and its toasts. */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Language } from '../../src/domain/messages/language';
import type { Server } from '../server';
import type { CommonTexts } from '../texts/common-texts';
import { ServerContext } from './server-context';
import { ToastProvider } from './toasts';
import { WordsContext, wordsFor } from './words';

interface PageProps {
  readonly server: Server;
  readonly language: Language;
  /** In that language. */
  readonly texts: CommonTexts;
  readonly children: ComponentChildren;
}

export function Page({ server, language, texts, children }: PageProps) {
  const words = useMemo(() => wordsFor(language, texts), [language, texts]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <WordsContext.Provider value={words}>
      <ServerContext.Provider value={server}>
        <ToastProvider>{children}</ToastProvider>
      </ServerContext.Provider>
    </WordsContext.Provider>
  );
}
