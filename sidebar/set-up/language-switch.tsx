/** The two languages, each in its own words. */
import { LANGUAGES, type Language } from '../../src/domain/messages/language';
import { useWindowWords } from '../texts/window-words';

const NAMES: Readonly<Record<Language, string>> = { en: 'English', ko: '한국어' };

export function LanguageSwitch({ onChoose }: { readonly onChoose: (language: Language) => void }) {
  const { language, texts } = useWindowWords();
  return (
    <fieldset class="switch" aria-label={texts.setUp.language}>
      {LANGUAGES.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          onClick={() => onChoose(each)}
        >
          {NAMES[each]}
        </button>
      ))}
    </fieldset>
  );
}
