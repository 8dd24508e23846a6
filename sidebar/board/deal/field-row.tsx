/** One field of a deal: its name, its box, how its saving stands, and what is wrong with it. */
import { Icon } from '../../parts/icon';
import { usePanelWords } from '../../texts/panel-words';
import { FieldControl } from './field-control';
import type { ShownField } from './field-states';
import type { OpenDeal } from './use-deal';
import { type Typing, useTyping } from './use-typing';

interface FieldRowProps {
  readonly deal: OpenDeal;
  readonly field: ShownField;
}

export function FieldRow({ deal, field }: FieldRowProps) {
  const { texts } = usePanelWords();
  const { card } = deal;
  const id = 'deal-'.concat(field.field);
  const said = texts.deal.saved(card.title, field.label);
  const typing = useTyping(field, (edit) => void deal.save([edit], said));
  const notes = useNotes(field, typing);
  const { state } = field;
  const refused = state?.status === 'refused' ? state : undefined;
  return (
    <div class="deal-field" data-field={field.field} data-status={state?.status}>
      <label for={id}>
        {field.label} {field.required && <abbr title={texts.ask.required}>*</abbr>}
        {field.kind === 'money' && <span class="quiet">{card.currency}</span>}
        {field.computed && <Icon name="formula" />}
      </label>
      <FieldControl
        id={id}
        field={field}
        invalid={typing.wrong !== undefined || refused !== undefined}
        describedBy={notes.length > 0 ? id.concat('-notes') : undefined}
        typing={typing}
        onChoose={(value) => void deal.save([{ field: field.field, seen: field.seen, value }], said)}
        onRestore={refused && (() => deal.restore(refused))}
      />
      {(state?.status === 'saved' || state?.status === 'done') && <Icon name="done" class="deal-tick" />}
      {notes.length > 0 && (
        <div class="deal-notes" id={id.concat('-notes')} role={typing.wrong || refused ? 'alert' : undefined}>
          {notes}
        </div>
      )}
    </div>
  );
}

/** What is said under a box: the worst thing only. */
function useNotes(field: ShownField, typing: Typing) {
  const { texts } = usePanelWords();
  const { state, kind, shown, cell } = field;
  const wrong = typing.wrong && { ...texts.ask, ...texts.deal }[typing.wrong];
  const problem = state?.status === 'refused' ? state.problem : undefined;
  if (wrong ?? problem)
    return [
      <p key="wrong" class="field-wrong">
        {wrong ?? problem}
      </p>,
    ];
  const hints = [
    state?.status === 'unsaved' && texts.deal.unsaved,
    state?.status === 'saving' && texts.board.saving,
    field.computed && texts.deal.computed,
    kind === 'date' && shown !== '' && typeof cell !== 'object' && texts.deal.notADate(shown),
    kind === 'email' && shown !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(shown) && texts.deal.emailHint,
  ];
  return hints
    .flatMap((hint) =>
      hint
        ? [
            <p key={hint} class="hint">
              {hint}
            </p>,
          ]
        : [],
    )
    .slice(0, 1);
}
