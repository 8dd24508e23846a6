/** Notices exchange rates that cannot be used. */
import type { Notice } from '../../contract/rpc';
import type { Settings } from '../../domain/deals/settings';
import { choose } from '../../domain/messages/choose';
import { structure as en } from '../../domain/messages/en/structure';
import { structure as ko } from '../../domain/messages/ko/structure';

/** One for each currency whose rate or day was given, but not both so that they can be read. */
export function ratesLeftOut({ ratesLeftOut: currencies, language }: Settings): readonly Notice[] {
  const texts = choose(language, { en, ko });
  return currencies.map((currency) => ({
    message: texts.rateLeftOut(currency),
    action: texts.fixRate,
    repairable: false,
  }));
}
