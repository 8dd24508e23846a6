/** Deals that may be the one being typed in; a warning that stands in nobody's way. */
import { useRef } from 'preact/hooks';
import type { Board } from '../../../src/contract/rpc';
import { alikeFinder, type FindAlike } from '../../../src/domain/board/alike';
import { usePanelWords } from '../../texts/panel-words';
import { useDesk } from '../desk-context';
import { stageLabel } from '../lane/stage-label';

/** More would hide the form. */
const MOST = 3;

export function Alike({ title, company }: { readonly title: string; readonly company: string }) {
  const { board, open } = useDesk();
  const { texts } = usePanelWords();
  const twins = useFindAlike(board)(title, company).slice(0, MOST);
  return (
    <div class="alike" role="status">
      {twins.length > 0 && <p>{texts.deal.add.alike}</p>}
      {twins.map((card) => (
        <button key={card.id} type="button" onClick={() => open(card)}>
          <strong>{card.title}</strong>{' '}
          <span>{[stageLabel(card.stage, texts), card.owner || texts.board.noOwner].join(' \u00b7 ')}</span>
        </button>
      ))}
    </div>
  );
}

/** The index is made when the first letters have been typed, and again only for another board. */
function useFindAlike({ lanes }: Board): FindAlike {
  const made = useRef<{ readonly of: Board['lanes']; readonly find: FindAlike } | undefined>(undefined);
  return (title, company) => {
    if (title.trim() === '' && company.trim() === '') return [];
    if (made.current?.of !== lanes) {
      made.current = { of: lanes, find: alikeFinder(lanes.flatMap(({ cards }) => cards)) };
    }
    return made.current.find(title, company);
  };
}
