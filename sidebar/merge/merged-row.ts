/** What two rows become under a person's choices: pure, for the window to show before anything is written. */
import type { MergeChoice, MergeColumn, MergePreview, MergeRequest } from '../../src/contract/rpc';
import type { Field } from '../../src/domain/deals/field';

/** Column number to choice, where the person wants another than proposed. */
export type Choices = Readonly<Record<string, MergeChoice>>;

/** Fields that say how or since when a deal is in its stage: they go where the stage goes. */
const WITH_STAGE: readonly Field[] = ['stageSince', 'closed', 'closeDate', 'lostReason'];

/** The value that a column will have. */
export function choiceOf({ column, chosen }: MergeColumn, choices: Choices): MergeChoice {
  return choices[String(column)] ?? chosen;
}

/** An id names the row that stays, and a formula keeps computing its cell. */
export function isFixed({ field, computed }: MergeColumn): boolean {
  return computed === true || field === 'id';
}

/** The choices with one more; what belongs to the stage goes with it. */
export function choose(
  columns: readonly MergeColumn[],
  choices: Choices,
  { column, field }: MergeColumn,
  choice: MergeChoice,
): Choices {
  const followers =
    field === 'stage' ? columns.filter((each) => each.field && WITH_STAGE.includes(each.field)) : [];
  const next: Record<string, MergeChoice> = { ...choices, [String(column)]: choice };
  for (const follower of followers) if (!isFixed(follower)) next[String(follower.column)] = choice;
  return next;
}

/** The text that will stand in a column, as far as the sheet's displays tell. */
export function mergedText(column: MergeColumn, choices: Choices): string {
  const choice = choiceOf(column, choices);
  if (choice === 'both') return column.joined ?? column.keep;
  return choice === 'drop' ? column.drop : column.keep;
}

/** The value that goes to the notes because the other one was chosen; absent when nothing is lost. */
function notedText(column: MergeColumn, choices: Choices): string | undefined {
  const choice = choiceOf(column, choices);
  if (choice === 'both' || (isFixed(column) && !column.noted)) return undefined;
  const lost = choice === 'keep' ? column.drop : column.keep;
  if (lost === '' || lost === mergedText(column, choices)) return undefined;
  return column.noted || wasFilled(column) ? lost : undefined;
}

/** The proposal lost nothing here, as it joined both texts or took the only one. */
function wasFilled({ chosen, keep, drop }: MergeColumn): boolean {
  return chosen === 'both' || keep === '' || drop === '';
}

/** The lines that will be added to the notes. */
export function notedLines(columns: readonly MergeColumn[], choices: Choices): readonly string[] {
  return columns.flatMap((column) => {
    const text = notedText(column, choices);
    return text === undefined ? [] : [column.header.concat(': ', text)];
  });
}

export interface SortedColumns {
  /** Both rows say something, and not the same. */
  readonly different: readonly MergeColumn[];
  /** Only one of the rows says something. */
  readonly filled: readonly MergeColumn[];
  readonly equal: readonly MergeColumn[];
}

/** Columns as a person looks at them: the differences first. A column that is blank in both rows is left out. */
export function sortColumns(columns: readonly MergeColumn[]): SortedColumns {
  const said = columns.filter(({ keep, drop }) => keep !== '' || drop !== '');
  return {
    different: said.filter(({ keep, drop }) => keep !== '' && drop !== '' && keep !== drop),
    filled: said.filter(({ keep, drop }) => keep === '' || drop === ''),
    equal: said.filter(({ keep, drop }) => keep === drop),
  };
}

/** The request that writes exactly what is shown: every choice that was offered is named. */
export function mergeRequest(
  { keep, drop, columns }: MergePreview,
  choices: Choices,
  pipeline: string | undefined,
): MergeRequest {
  const offered = columns.filter((column) => !isFixed(column) && column.keep !== column.drop);
  const ask = ({ id, row, seen }: MergePreview['keep']) => ({ id, row, seen });
  return {
    ...(pipeline !== undefined && { pipeline }),
    keep: ask(keep),
    drop: ask(drop),
    choices: Object.fromEntries(offered.map((column) => [String(column.column), choiceOf(column, choices)])),
  };
}
