/** Selects a deal's row in the sheet beside the panel. */
import type { Card } from '../../src/contract/rpc';
import { useServer } from '../parts/server-context';
import { useSpeaker } from '../parts/toasts';
import { problemOf } from '../server';
import { usePanelWords } from '../texts/panel-words';

/** A function that shows a card's row and says so when it cannot. */
export function useShowDeal(): (card: Card) => void {
  const server = useServer();
  const { show } = useSpeaker();
  const { texts } = usePanelWords();
  return ({ id, row }) => {
    server('showDeal', { id, row }).catch((error: unknown) => {
      const { message, action } = problemOf(error, texts);
      show({ kind: 'problem', text: message, detail: action });
    });
  };
}
