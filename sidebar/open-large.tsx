/** Opens the board in a large window. */
import { IconButton } from './parts/icon-button';
import { useServer } from './parts/server-context';
import { useSpeaker } from './parts/toasts';
import { problemOf } from './server';
import { usePanelWords } from './texts/panel-words';

export function OpenLarge({ pipeline }: { readonly pipeline: string }) {
  const { texts } = usePanelWords();
  const server = useServer();
  const { show } = useSpeaker();
  const open = () => {
    server('showWindow', { screen: 'board', pipeline }).catch((error: unknown) => {
      const { message, action } = problemOf(error, texts);
      show({ kind: 'problem', text: message, detail: action });
    });
  };
  return <IconButton icon="large" label={texts.largeBoard} onClick={open} />;
}
