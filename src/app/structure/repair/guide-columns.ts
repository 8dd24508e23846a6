/** Puts lists, checks and colours back on a tab of deals whose columns were put back: they had gone with the columns. */

import { planLooks } from '../../guides/deal-looks';
import { stageArea } from '../../guides/stage-area';
import type { Environment } from '../../ports';
import { nameArea } from '../../set-up/take-stock';
import { readMirrors } from '../../workbook/mirrors';
import { stagesOf } from '../../workbook/pipeline';
import { columnsOf, type Sighting } from '../settle-columns';

/** Lists come from Stages and Team; while one of them is missing there is nothing to choose from. */
export function guideColumns(env: Environment, { place, tab, headerRow, fates }: Sighting): void {
  const [stagesTab, teamTab] = [env.findTab('stages'), env.findTab('team')];
  if (headerRow === undefined || !stagesTab || !teamTab) return;
  const { settings, stages } = readMirrors(env.memory);
  const plan = planLooks({
    tab,
    headerRow,
    columns: columnsOf(fates),
    settings,
    stages: stagesOf(stages, place),
    stageNames: { tab: stagesTab, area: stageArea(stagesTab, stagesTab.readAll(), place) },
    ownerNames: { tab: teamTab, area: nameArea(teamTab, 'team', teamTab.readAll()) },
  });
  env.write([
    ...plan.validations.map(({ write }) => write),
    ...plan.formats.map(({ write }) => write),
    ...(plan.colours ? [plan.colours] : []),
  ]);
}
