/** Tells a panel whether it has missed something, and where the cursor stands. */
import type { Pulse } from '../../contract/rpc';
import { cellText } from '../../domain/cells/cell';
import type { Environment } from '../ports';
import { idColumn } from '../workbook/deal-rows/id-columns';
import { MAIN_PIPELINE, readLayout } from '../workbook/layout';
import { findDealsTab } from '../workbook/pipeline';

/**
 * Asked every few seconds by every panel that is looked at: no lock, no write, and no read but of the one id cell of
 * the selected row, when a tab of deals is in front.
 */
export function readPulse(env: Environment): Pulse {
  const revision = env.revision.now();
  const selected = selectedDeal(env);
  return selected ? { revision, selected } : { revision };
}

function selectedDeal(env: Environment): Pulse['selected'] {
  try {
    return findSelected(env);
  } catch (error) {
    // Where the cursor stands is a courtesy: columns or tabs that are gone are told elsewhere.
    console.warn('The selected deal cannot be told:', error);
    return undefined;
  }
}

function findSelected(env: Environment): Pulse['selected'] {
  const layout = readLayout(env.memory);
  if (!layout) return undefined;
  const tab = env.activeTab();
  const place = layout.pipelines.find((each) => findDealsTab(env, each)?.id === tab.id);
  const column = place && idColumn(env.memory, place.key);
  if (!place || column === undefined) return undefined;
  const [row = 0, ...others] = env.selectedRows();
  if (others.length > 0 || row <= place.headerRow) return undefined;
  const id = cellText(tab.read({ row, column, rows: 1, columns: 1 })[0]?.[0]);
  if (id === '') return undefined;
  return { id, ...(place.key === MAIN_PIPELINE ? {} : { pipeline: place.key }) };
}
