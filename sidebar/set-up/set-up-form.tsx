/** What to set up: this sheet with its columns, a new sheet, or sample deals. */
import { useState } from 'preact/hooks';
import type { Problem, SetUpPreview, SetUpRequest } from '../../src/contract/rpc';
import type { Language } from '../../src/domain/messages/language';
import { Button } from '../parts/button';
import { ProblemNote } from '../parts/problem-note';
import { useWindowWords } from '../texts/window-words';
import { type Choices, firstChoices, requestOf } from './choices';
import { AdoptAside } from './found/adopt-aside';
import { CurrencySelect } from './found/currency-select';
import { MappingTable } from './found/mapping-table';
import { LanguageSwitch } from './language-switch';
import { ModeChoice } from './mode-choice';

interface SetUpFormProps {
  readonly preview: SetUpPreview | undefined;
  /** Why the current sheet cannot be adopted. */
  readonly reason: Problem | undefined;
  readonly problem: Problem | undefined;
  readonly onRetry: (() => void) | undefined;
  readonly onLanguage: (language: Language) => void;
  readonly onStart: (request: SetUpRequest) => void;
}

export function SetUpForm({ preview, reason, problem, onRetry, onLanguage, onStart }: SetUpFormProps) {
  const { language, texts } = useWindowWords();
  const [choices, setChoices] = useState<Choices>(() => firstChoices(preview, language));
  const change = (part: Partial<Choices>) => setChoices((now) => ({ ...now, ...part }));
  const { mode } = choices;
  const isAnother = preview?.another === true;
  const adopted = mode === 'adopt' ? preview : undefined;
  return (
    <main class="screen">
      <div class="screen-scroll">
        <header class="screen-head">
          <div>
            <h1>{isAnother ? texts.setUp.another(preview.sheetName) : texts.setUp.welcome}</h1>
            <p class="lead">{isAnother ? texts.setUp.anotherLead : texts.setUp.lead}</p>
          </div>
          {!isAnother && <LanguageSwitch onChoose={onLanguage} />}
        </header>
        {problem && <ProblemNote problem={problem} {...(onRetry && { onRetry })} />}
        {!isAnother && (
          <ModeChoice
            mode={mode}
            preview={preview}
            reason={reason}
            onChoose={(next) => change({ mode: next })}
          />
        )}
        {adopted && (
          <div class="adopt">
            <MappingTable
              preview={adopted}
              mapping={choices.mapping}
              onChange={(mapping) => change({ mapping })}
            />
            <AdoptAside preview={adopted} choices={choices} onChange={change} />
          </div>
        )}
        {mode === 'new' && (
          <CurrencySelect value={choices.currency} onChoose={(currency) => change({ currency })} />
        )}
      </div>
      <footer class="screen-foot">
        <p class="hint">{adopted ? texts.setUp.nothingYet(adopted.columns.length) : texts.setUp.nothing}</p>
        <Button main onClick={() => onStart(requestOf(choices, preview, language))}>
          {labelOf(texts, mode, preview)}
        </Button>
      </footer>
    </main>
  );
}

function labelOf(
  { setUp }: ReturnType<typeof useWindowWords>['texts'],
  mode: SetUpRequest['mode'],
  preview: SetUpPreview | undefined,
): string {
  if (mode !== 'adopt') return setUp.go[mode];
  return preview?.another ? setUp.go.another : setUp.go.adopt(preview?.deals ?? 0);
}
