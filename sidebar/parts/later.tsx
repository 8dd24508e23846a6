/**
 * Screens and dialogs that nobody sees at first: a page of the board fetches them when somebody comes near it, which
 * keeps what has to be there for the first cards small.
 */
import type { ComponentChild, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { problemOf, type Server } from '../server';
import { useServer } from './server-context';
import { useSpeaker } from './toasts';
import { useWords } from './words';

type Screens = typeof import('../later');

let screens: Screens | undefined;
let coming: Promise<Screens> | undefined;

/** Fetches them, once; after a failure the next call tries again. */
function fetchLater(server: Server): Promise<Screens> {
  coming ??= fetchNow(server).catch((error: unknown) => {
    coming = undefined;
    throw error;
  });
  return coming;
}

async function fetchNow(server: Server): Promise<Screens> {
  const { html } = await server('laterScreens', {});
  document.head.append(document.createRange().createContextualFragment(html));
  // The build makes a look-up of this: the module is what the fragment has just run.
  screens = await import('../later');
  return screens;
}

/** Fetches them as soon as a pointer or the focus comes to the page, so that nobody waits for them. */
export function useFetchAhead(): void {
  const server = useServer();
  useEffect(() => {
    const fetchAhead = () => void fetchLater(server).catch(() => undefined);
    const signs = ['pointerover', 'focusin'];
    for (const sign of signs) addEventListener(sign, fetchAhead, { once: true });
    return () => {
      for (const sign of signs) removeEventListener(sign, fetchAhead);
    };
  }, [server]);
}

/**
 * A part that stands in for one of them until it is there.
 *
 * @param pick names it
 * @param wait what to show meanwhile; nothing when absent
 */
export function later<Props extends object>(
  pick: (screens: Screens) => ComponentType<Props>,
  wait: () => ComponentChild = () => null,
): ComponentType<Props> {
  return function Later(props: Props) {
    const there = useScreens();
    if (!there) return <>{wait()}</>;
    const Screen = pick(there);
    return <Screen {...props} />;
  };
}

/** What somebody waits for is fetched again by itself after so many milliseconds. */
const PAUSE_MS = 5_000;

function useScreens(): Screens | undefined {
  const server = useServer();
  const { show } = useSpeaker();
  const { texts } = useWords();
  const [there, arrive] = useState(screens);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (there) return;
    let timer: ReturnType<typeof setTimeout>;
    fetchLater(server).then(
      (come) => arrive(come),
      (error: unknown) => {
        const { message, action } = problemOf(error, texts);
        if (tries === 0) show({ kind: 'problem', text: message, detail: action });
        timer = setTimeout(setTries, PAUSE_MS, tries + 1);
      },
    );
    return () => clearTimeout(timer);
  }, [tries]);
  return there;
}
