/** The currency in which the pipeline adds up. */
import { useWindowWords } from '../../texts/window-words';

/** The usual ones; a sheet's own currency is offered too when it is another. */
const CURRENCIES = ['KRW', 'USD', 'EUR', 'JPY', 'GBP', 'CNY', 'SGD', 'AUD', 'CAD', 'INR', 'VND', 'CHF'];

interface CurrencySelectProps {
  readonly value: string;
  readonly onChoose: (currency: string) => void;
}

export function CurrencySelect({ value, onChoose }: CurrencySelectProps) {
  const { texts, language } = useWindowWords();
  const names = new Intl.DisplayNames([language], { type: 'currency' });
  const offered = CURRENCIES.includes(value) ? CURRENCIES : [value, ...CURRENCIES];
  return (
    <div class="block line-field">
      <label class="line-label" for="currency">
        {texts.setUp.currency}
      </label>
      <select id="currency" value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {offered.map((code) => (
          <option key={code} value={code}>
            {code.concat(' · ', nameOf(names, code))}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A code that is no currency names itself. */
function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
