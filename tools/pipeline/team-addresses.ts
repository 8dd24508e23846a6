/** Types an e-mail address for every owner into the Team tab, as a manager would. */
import type { Host } from '../../host/host';
import { choose } from '../../src/domain/messages/choose';
import { workbook as en } from '../../src/domain/messages/en/workbook';
import { workbook as ko } from '../../src/domain/messages/ko/workbook';
import type { Language } from '../../src/domain/messages/language';

/**
 * Fills the address of each member who has none.
 *
 * @returns how many members have one afterwards
 */
export function giveAddresses(host: Host, language: Language, domain: string): number {
  const { tabs, columns } = choose(language, { en, ko });
  const [header = [], ...rows] = host.sheet(tabs.team).display();
  const nameAt = header.indexOf(columns.team.name);
  const emailAt = header.indexOf(columns.team.email);
  const members = rows.filter((row) => (row[nameAt] ?? '') !== '');
  const addresses = members.map((row, index) => [
    row[emailAt] || addressOf(row[nameAt] ?? '', index, domain),
  ]);
  if (addresses.length > 0) {
    const letter = String.fromCharCode('A'.charCodeAt(0) + emailAt);
    host.edit(tabs.team, `${letter}2:${letter}${addresses.length + 1}`, addresses);
  }
  return addresses.length;
}

/** `Ann Lee` is `ann.lee@…`; a name without Latin letters is `owner1@…`. */
function addressOf(name: string, index: number, domain: string): string {
  const words = name.toLowerCase().match(/[a-z0-9]+/g);
  return `${words ? words.join('.') : `owner${index + 1}`}@${domain}`;
}
