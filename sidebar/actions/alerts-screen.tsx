/** Sends the alert e-mails that are due, after asking once, and says who was left out and why. */
import { useState } from 'preact/hooks';
import type { AlertsResult } from '../../src/contract/rpc';
import { Button } from '../parts/button';
import { Icon } from '../parts/icon';
import { ProblemNote } from '../parts/problem-note';
import { useSpeaker } from '../parts/toasts';
import { useCall } from '../parts/use-call';
import { usePanelWords } from '../texts/panel-words';

export function AlertsScreen() {
  const { texts } = usePanelWords();
  const speaker = useSpeaker();
  const send = useCall('sendAlertsNow');
  const [sure, setSure] = useState(false);
  const run = async () => {
    setSure(false);
    const result = await send.start({});
    if (result) speaker.announce(texts.alerts.done(result.mails, result.deals));
  };
  return (
    <div class="page">
      <h2>{texts.alerts.title}</h2>
      <p class="hint">{texts.alerts.lead}</p>
      {sure ? (
        <Confirm onYes={() => void run()} onNo={() => setSure(false)} />
      ) : (
        <Button main wide disabled={send.running} onClick={() => setSure(true)}>
          {send.running ? texts.alerts.running : texts.alerts.run}
        </Button>
      )}
      {send.problem && <ProblemNote problem={send.problem} onRetry={() => setSure(true)} />}
      {send.answer && !send.running && <Sent result={send.answer} />}
    </div>
  );
}

/** The focus goes to the cautious answer. */
function Confirm({ onYes, onNo }: { readonly onYes: () => void; readonly onNo: () => void }) {
  const { texts } = usePanelWords();
  return (
    <fieldset class="confirm">
      <legend>{texts.alerts.confirm}</legend>
      <div class="buttons">
        <button type="button" class="button" ref={(button) => button?.focus()} onClick={onNo}>
          {texts.common.cancel}
        </button>
        <Button main onClick={onYes}>
          {texts.alerts.confirmYes}
        </Button>
      </div>
    </fieldset>
  );
}

function Sent({ result }: { readonly result: AlertsResult }) {
  const { texts } = usePanelWords();
  return (
    <>
      <p class="good">
        <Icon name="done" /> {texts.alerts.done(result.mails, result.deals)}
      </p>
      {result.skipped.length > 0 && (
        <section class="block">
          <h3>{texts.alerts.skipped}</h3>
          <ul class="skipped">
            {result.skipped.map(({ reason, count }) => (
              <li key={reason}>
                <span>{reason}</span>
                {count > 0 && <span class="lane-count">{count.toLocaleString()}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
