/** Selects a deal's row in the sheet beside the page. */
import type { Question } from '../server';
import { problemOf } from '../server';
import { useServer } from './server-context';
import { useSpeaker } from './toasts';
import { useWords } from './words';

/** A function that shows a deal's row and says so when it cannot. */
export function useShowDeal(): (deal: Question<'showDeal'>) => void {
  const server = useServer();
  const { show } = useSpeaker();
  const { texts } = useWords();
  return ({ id, row, pipeline }) => {
    server('showDeal', { id, row, ...(pipeline !== undefined && { pipeline }) }).catch((error: unknown) => {
      const { message, action } = problemOf(error, texts);
      show({ kind: 'problem', text: message, detail: action });
    });
  };
}
