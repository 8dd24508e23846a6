/** Turns a failure into the sentences that a person reads. */
import type { Problem } from '../../contract/rpc';
import { isField } from '../../domain/deals/field';
import type { Failure, FailureFacts } from '../../domain/errors/failure';
import { choose } from '../../domain/messages/choose';
import { failures as en } from '../../domain/messages/en/failures';
import { en as fieldsEn } from '../../domain/messages/en/fields';
import { failures as ko } from '../../domain/messages/ko/failures';
import { ko as fieldsKo } from '../../domain/messages/ko/fields';
import type { Language } from '../../domain/messages/language';

/** The failure in the person's language; fields are named as people see them. */
export function problemOf(failure: Failure, language: Language): Problem {
  const sentences = choose(language, { en, ko })[failure.code];
  const { message, action } = sentences(withFieldNames(failure.facts, language));
  return { code: failure.code, message, action, retrySafe: failure.retrySafe };
}

/** The fact `fields` lists keys with commas; `field` is one key. */
function withFieldNames(facts: FailureFacts, language: Language): FailureFacts {
  const keys = String(facts.fields ?? facts.field ?? '').split(',');
  const names = choose(language, { en: fieldsEn, ko: fieldsKo });
  const field = keys.map((key) => (isField(key) ? names[key] : key)).join(', ');
  return field === '' ? facts : { ...facts, field };
}
