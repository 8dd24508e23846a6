/** A new deal that was refused: why, and what was typed. */
import { Button } from '../../parts/button';
import { usePanelWords } from '../../texts/panel-words';
import type { NewDeal } from './use-new-deal';

export function RefusedDeal({ deal: { draft, change } }: { readonly deal: NewDeal }) {
  const { texts } = usePanelWords();
  const { refused } = draft;
  if (!refused) return null;
  const { typed, problem } = refused;
  return (
    <div role="alert">
      <p class="field-wrong">
        {[texts.deal.add.notAdded(typed.deal ?? ''), problem.message, problem.action].join(' ')}
      </p>
      {draft.typed.deal !== typed.deal && (
        <Button small onClick={() => change((now) => ({ ...now, typed }))}>
          {texts.deal.add.again}
        </Button>
      )}
    </div>
  );
}
