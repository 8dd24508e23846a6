/** Turns a failure into the sentences that a person reads. */
import type { Problem } from '../../contract/rpc';
import { isField } from '../../domain/deals/field';
import type { Failure, FailureFacts } from '../../domain/errors/failure';
import { choose } from '../../domain/messages/choose';
import { failures as en } from '../../domain/messages/en/failures';
import { en as fieldsEn } from '../../domain/messages/en/fields';
import { workbook as tabsEn } from '../../domain/messages/en/workbook';
import { failures as ko } from '../../domain/messages/ko/failures';
import { ko as fieldsKo } from '../../domain/messages/ko/fields';
import { workbook as tabsKo } from '../../domain/messages/ko/workbook';
import type { Language } from '../../domain/messages/language';
import { TABS, type TabName } from '../ports';

/** The failure in the person's language; fields are named as people see them. */
export function problemOf(failure: Failure, language: Language): Problem {
  const sentences = choose(language, { en, ko })[failure.code];
  const { message, action } = sentences(withNames(failure.facts, language));
  const fields = String(failure.facts.fields ?? '')
    .split(',')
    .filter(isField);
  const { code, retrySafe } = failure;
  return {
    code,
    message,
    action,
    retrySafe,
    ...(isRepairable(failure) && { repairable: true }),
    ...(fields.length > 0 && { fields }),
  };
}

/** What a repair may put right: tabs that are gone, and columns of deals; not those of our own tabs. */
function isRepairable({ code, facts }: Failure): boolean {
  if (code === 'columnMissing') return facts.header !== undefined;
  // Set-up names the tab in which it found no header; a pipeline's header was known once.
  if (code === 'noHeader') return facts.row !== undefined;
  return code === 'tabMissing' || code === 'memoryLost';
}

/** Facts as people know them: `fields` lists keys with commas, `field` is one key, `tab` may be one of our tabs. */
function withNames(facts: FailureFacts, language: Language): FailureFacts {
  const { tab } = facts;
  const names: Record<string, string | number> = { ...facts };
  const field = fieldNames(String(facts.fields ?? facts.field ?? ''), language);
  if (field !== '') names.field = field;
  if (isTabName(tab)) names.tab = choose(language, { en: tabsEn, ko: tabsKo }).tabs[tab];
  return names;
}

function fieldNames(keys: string, language: Language): string {
  const names = choose(language, { en: fieldsEn, ko: fieldsKo });
  return keys
    .split(',')
    .map((key) => (isField(key) ? names[key] : key))
    .join(', ');
}

function isTabName(tab: string | number | undefined): tab is TabName {
  return TABS.some((name) => name === tab);
}
