/** One message at a time at the foot of the panel, with one thing to do about it; every message is also announced. */
import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { Icon } from './icon';
import { useWords } from './words';

export interface Toast {
  /** `won`: a little more than done. */
  readonly kind: 'done' | 'won' | 'problem';
  readonly text: string;
  /** What to do next, in smaller words. */
  readonly detail?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface Speaker {
  readonly show: (toast: Toast) => void;
  /** Says something without showing it. */
  readonly announce: (text: string) => void;
}

/** Long enough to read and to reach Undo; problems stay until they are closed. */
const STAY_MS = 9000;

const SpeakerContext = createContext<Speaker>({ show: () => undefined, announce: () => undefined });

/** Shows toasts and announces to screen readers. */
export function useSpeaker(): Speaker {
  return useContext(SpeakerContext);
}

export function ToastProvider({ children }: { readonly children: ComponentChildren }) {
  const [toast, setToast] = useState<Toast>();
  const [spoken, setSpoken] = useState('');
  const speaker = useMemo<Speaker>(
    () => ({
      show: (next) => {
        setToast(next);
        setSpoken(next.detail ? next.text.concat(' ', next.detail) : next.text);
      },
      announce: setSpoken,
    }),
    [],
  );
  const close = useCallback(() => setToast(undefined), []);
  return (
    <SpeakerContext.Provider value={speaker}>
      {children}
      <p class="unseen" role="status" aria-live="polite">
        {spoken}
      </p>
      {toast && <ToastView toast={toast} onClose={close} />}
    </SpeakerContext.Provider>
  );
}

function ToastView({ toast, onClose }: { readonly toast: Toast; readonly onClose: () => void }) {
  const { texts } = useWords();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (toast.kind === 'problem' || held) return;
    const timer = setTimeout(onClose, STAY_MS);
    return () => clearTimeout(timer);
  }, [toast, held, onClose]);
  const act = () => {
    onClose();
    toast.action?.run();
  };
  return (
    <section
      class="toast"
      data-kind={toast.kind}
      aria-label={toast.text}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <Icon name={toast.kind === 'problem' ? 'warning' : 'done'} />
      <div class="toast-words">
        <p>{toast.text}</p>
        {toast.detail && <p class="toast-detail">{toast.detail}</p>}
        {toast.action && (
          <button type="button" class="toast-action" onClick={act}>
            {toast.action.label}
          </button>
        )}
      </div>
      <button type="button" class="icon-button" aria-label={texts.common.close} onClick={onClose}>
        <Icon name="close" />
      </button>
    </section>
  );
}
