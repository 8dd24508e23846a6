/** A field that the sheet has no column for, with a way to add one. */
import { useState } from 'preact/hooks';
import type { DealField } from '../../../src/contract/rpc';
import { Icon } from '../../parts/icon';
import { useSpeaker } from '../../parts/toasts';
import { problemOf } from '../../server';
import { usePanelWords } from '../../texts/panel-words';
import type { OpenDeal } from './use-deal';

export function AbsentField({ deal, field }: { readonly deal: OpenDeal; readonly field: DealField }) {
  const { texts } = usePanelWords();
  const { show } = useSpeaker();
  const [running, setRunning] = useState(false);
  const add = async () => {
    setRunning(true);
    try {
      await deal.addColumn(field.field);
      requestAnimationFrame(() => document.getElementById('deal-'.concat(field.field))?.focus());
    } catch (error) {
      const { message, action } = problemOf(error, texts);
      show({ kind: 'problem', text: message, detail: action });
    } finally {
      setRunning(false);
    }
  };
  return (
    <p class="deal-field deal-absent">
      <span>{field.label}</span>
      <button
        type="button"
        class="more"
        disabled={running}
        aria-label={texts.deal.addColumnNamed(field.label)}
        onClick={() => void add()}
      >
        <Icon name="plus" /> {running ? texts.common.working : texts.deal.addColumn}
      </button>
    </p>
  );
}
