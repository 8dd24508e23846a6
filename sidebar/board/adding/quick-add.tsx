/** A new deal at the top of its lane: Enter adds it and asks for the next one, Escape closes. */
import { Fragment, type TargetedKeyboardEvent, type TargetedSubmitEvent } from 'preact';
import { useRef } from 'preact/hooks';
import type { Lane } from '../../../src/contract/rpc';
import { Button } from '../../parts/button';
import { isComposing } from '../../parts/composing';
import { useFocusBack } from '../../parts/use-focus-back';
import { usePanelWords } from '../../texts/panel-words';
import { useDesk } from '../desk-context';
import { stageLabel } from '../lane/stage-label';
import { AddField } from './add-field';
import { AddPipeline } from './add-pipeline';
import { Alike } from './alike';
import { RefusedDeal } from './refused-deal';
import { useNewDeal } from './use-new-deal';

/** The form of one lane; it stands there while deals are being added to that lane. */
export function QuickAdd({ lane }: { readonly lane: Lane }) {
  const { addTo } = useDesk();
  const { texts } = usePanelWords();
  const form = useRef<HTMLFormElement>(null);
  const deal = useNewDeal(lane);
  const { typed, change } = deal;
  const goTo = (field: string) => {
    const box = document.getElementById('add-'.concat(field));
    box?.focus();
    // What is wrong with it is about to stand below it.
    box?.scrollIntoView({ block: 'nearest' });
  };
  useFocusBack(
    () => {
      form.current?.scrollIntoView({ block: 'nearest' });
      goTo('deal');
    },
    'quick-add',
    () => null,
  );
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    // Closed meanwhile: the refused deal opens it again.
    const missing = deal.send(() => !form.current && addTo(lane.stage));
    goTo(missing ?? 'deal');
  };
  return (
    <form
      ref={form}
      class="quick-add"
      noValidate
      aria-label={texts.lanes.add(stageLabel(lane.stage, texts))}
      onSubmit={submit}
      onKeyDown={(event) => pressed(event, () => addTo(undefined))}
    >
      <RefusedDeal deal={deal} />
      {deal.wanted.map(({ field, required }) => (
        <Fragment key={field}>
          <AddField
            field={field}
            required={required}
            value={typed[field] ?? ''}
            wrong={deal.wrongOf(field)}
            onType={(text) => change((now) => ({ ...now, typed: { ...now.typed, [field]: text } }))}
          />
          {field === 'company' && <Alike title={typed.deal ?? ''} company={typed.company ?? ''} />}
        </Fragment>
      ))}
      <AddPipeline deal={deal} />
      <div class="buttons">
        <Button small onClick={() => addTo(undefined)}>
          {texts.common.close}
        </Button>
        <Button small main submit>
          {texts.deal.add.run}
        </Button>
      </div>
    </form>
  );
}

/** Letters are typed here, not the board's keys; a Korean syllable is ended with Enter, which must not add the deal. */
function pressed(event: TargetedKeyboardEvent<HTMLElement>, close: () => void): void {
  event.stopPropagation();
  if (isComposing(event) && event.key === 'Enter') event.preventDefault();
  if (!isComposing(event) && event.key === 'Escape') close();
}
