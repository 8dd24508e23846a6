/** Messages that go by themselves. */

import type { JSX } from 'preact';
import { Icon } from '../chrome/icons';
import { text } from '../language';
import { dismissToast, toasts } from '../state';
import { useStore } from '../store';

/** The messages on the screen. */
export function Toasts(): JSX.Element {
  const list = useStore(toasts);
  return (
    <div class="toasts" role="status" aria-live="polite">
      {list.map((toast) => (
        <div key={toast.id} class="toast">
          <div>
            {toast.title !== '' && <strong>{toast.title}</strong>}
            <p>{toast.message}</p>
          </div>
          <button
            type="button"
            class="tool"
            aria-label={text('close')}
            onClick={() => dismissToast(toast.id)}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}
