/** The menu's way of taking a set-up back: says what would be lost, asks, and does it. */
import { choose } from '../../domain/messages/choose';
import { menu as en } from '../../domain/messages/en/menu';
import { menu as ko } from '../../domain/messages/ko/menu';
import type { Environment } from '../ports';
import { foreseeUndo, undoSetUp } from '../set-up/undo/undo-set-up';
import { teamLanguage } from '../workbook/team-language';

/** The question comes before any lock, which would not survive it. @throws Failure notSetUp, busy */
export function undoFromMenu(env: Environment): void {
  const texts = choose(teamLanguage(env), { en, ko });
  const losses = foreseeUndo(env);
  const question = [...losses, texts.undoSetUpQuestion(losses.length > 0)].join('\n\n');
  if (!env.dialogs.confirm(texts.title, question)) return;
  undoSetUp(env, { confirmed: true });
  env.dialogs.tell(texts.title, texts.undoneSetUp);
}
