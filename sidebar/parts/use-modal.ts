/** A dialog of the browser's own: it opens over everything, keeps the focus inside and gives it back. */
import { useEffect, useRef } from 'preact/hooks';

/** The dialog's element, opened once it is drawn, with the focus in its first field or on its first button. */
export function useModal() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    element?.querySelector<HTMLElement>('input, button')?.focus();
  }, []);
  return dialog;
}
