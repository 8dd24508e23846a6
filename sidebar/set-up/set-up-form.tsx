/** What to set up: this sheet with its columns, a new sheet, or sample deals. */
import { useState } from 'preact/hooks';
import type { Problem, SetUpPreview, SetUpRequest } from '../../src/contract/rpc';
import type { Field } from '../../src/domain/deals/field';
import type { Language } from '../../src/domain/messages/language';
import { Button } from '../parts/button';
import { Icon } from '../parts/icon';
import { ProblemNote } from '../parts/problem-note';
import { useWords } from '../parts/words';
import { AddedColumns } from './added-columns';
import { CurrencySelect } from './currency-select';
import { FoundStages } from './found-stages';
import { LanguageSwitch } from './language-switch';
import { addedFields, corrections, type Mapping, proposedMapping } from './mapping';
import { MappingTable } from './mapping-table';
import { ModeChoice, type SetUpMode } from './mode-choice';

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
  const { language, texts } = useWords();
  const [mode, setMode] = useState<SetUpMode>(preview ? 'adopt' : 'new');
  const [mapping, setMapping] = useState<Mapping>(() => (preview ? proposedMapping(preview) : new Map()));
  const [without, setWithout] = useState<ReadonlySet<Field>>(new Set());
  const [currency, setCurrency] = useState(preview?.currency ?? (language === 'ko' ? 'KRW' : 'USD'));

  const submit = () => {
    if (mode === 'sample') return onStart({ language, mode });
    if (mode === 'new' || !preview) return onStart({ language, mode: 'new', currency });
    const declined = addedFields(preview, mapping).filter((field) => without.has(field));
    onStart({ language, mode, mapping: corrections(preview, mapping), without: declined, currency });
  };
  const label = mode === 'adopt' ? texts.setUp.go.adopt(preview?.deals ?? 0) : texts.setUp.go[mode];
  return (
    <main class="set-up">
      <div class="set-up-scroll">
        <header class="set-up-head">
          <Icon name="logo" class="logo" />
          <LanguageSwitch onChoose={onLanguage} />
        </header>
        <h1>{texts.setUp.welcome}</h1>
        <p class="lead">{texts.setUp.lead}</p>
        {problem && <ProblemNote problem={problem} {...(onRetry && { onRetry })} />}
        <ModeChoice mode={mode} preview={preview} reason={reason} onChoose={setMode} />
        {mode === 'adopt' && preview && (
          <>
            <MappingTable preview={preview} mapping={mapping} onChange={setMapping} />
            <AddedColumns fields={addedFields(preview, mapping)} without={without} onChange={setWithout} />
            <FoundStages stages={preview.stages} />
          </>
        )}
        {mode !== 'sample' && <CurrencySelect value={currency} onChoose={setCurrency} />}
        {mode === 'adopt' && preview && preview.issues > 0 && (
          <p class="quiet-line">
            <Icon name="warning" /> {texts.setUp.issues(preview.issues)}
          </p>
        )}
      </div>
      <div class="set-up-foot">
        <Button main wide onClick={submit}>
          {label}
        </Button>
      </div>
    </main>
  );
}
