/** Reads the Team tab. */
import { cellText, type Grid } from '../../../domain/cells/cell';
import type { Member } from '../../../domain/deals/settings';
import { tabRecords } from './tab-columns';
import { readHour, readLanguage, readYes } from './words';

/** The members in the order of their rows. @throws Failure columnMissing without a name column */
export function readTeam(grid: Grid): Member[] {
  return tabRecords('team', grid, 'name').map((record) => {
    const language = readLanguage(record.cell('language'));
    const alertHour = readHour(record.cell('alertHour'));
    return {
      name: cellText(record.cell('name')),
      email: cellText(record.cell('email')),
      manager: cellText(record.cell('manager')),
      ...(language ? { language } : {}),
      ...(alertHour === undefined ? {} : { alertHour }),
      active: readYes(record.cell('active')),
    };
  });
}
