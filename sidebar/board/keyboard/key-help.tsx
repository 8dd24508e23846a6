/** The keys of the board, in a dialog. */
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../parts/button';
import { usePanelWords } from '../../texts/panel-words';

export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const { texts } = usePanelWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} class="ask keys" aria-labelledby="keys-title" onClose={onClose}>
      <form method="dialog">
        <h2 id="keys-title">{texts.lanes.keys.title}</h2>
        <dl>
          {texts.lanes.keys.list.map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <div class="buttons">
          <Button submit main>
            {texts.common.close}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
