/** Which pipeline the Forecast tab's selector shows, so that a rebuild shows it again. */
import { cellText, type Grid } from '../../domain/cells/cell';
import { CHOICE_CELL } from '../../domain/forecast/blocks/choice-block';
import type { ForecastBlock } from './forecast-block';

type Titles = NonNullable<ForecastBlock['titles']>;

/**
 * The key of the pipeline chosen, or nothing for all of them. A tab that was renamed since the last build is known by
 * its old title; after a build that broke off the selector may be gone, and what it showed was written down.
 */
export function shownPipeline(
  titles: Titles,
  before: ForecastBlock | undefined,
  look: () => Grid,
): string | undefined {
  const earlier = before?.titles;
  if (!earlier || Object.keys(earlier).length < 2 || Object.keys(titles).length < 2) return undefined;
  const key = before.unfinished ? before.shown : keyOf(chosenText(look()), earlier);
  return key !== undefined && key in titles ? key : undefined;
}

function chosenText(grid: Grid): string {
  return cellText(grid[CHOICE_CELL.row - 1]?.[CHOICE_CELL.column - 1]);
}

/** As the tab's formulas compare, upper case is lower case. */
function keyOf(text: string, titles: Titles): string | undefined {
  return Object.keys(titles).find((key) => titles[key]?.toLowerCase() === text.toLowerCase());
}
