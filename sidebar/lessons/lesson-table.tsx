/** The stages of one pipeline: odds and patience as typed, as learned, and from how many deals. */

import { useEffect, useRef } from 'preact/hooks';
import type { StageLesson, TakeLessonRequest } from '../../src/contract/rpc';
import { markColour } from '../format/colour';
import { Button } from '../parts/button';
import { useWindowWords } from '../texts/window-words';
import { oddsSuggestion, patienceSuggestion } from './suggestions';

interface LessonTableProps {
  /** The pipeline's name, where there are several. */
  readonly name: string | undefined;
  readonly stages: readonly StageLesson[];
  readonly busy: boolean;
  readonly onTake: (request: TakeLessonRequest) => Promise<void>;
}

export function LessonTable({ name, stages, busy, onTake }: LessonTableProps) {
  const { texts } = useWindowWords();
  const { lessons } = texts;
  return (
    <table class="lessons">
      {name !== undefined && (
        <caption>
          <h2>{name}</h2>
        </caption>
      )}
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {lessons.stage}
          </th>
          <th scope="colgroup" colSpan={2}>
            {lessons.odds}
          </th>
          <th scope="colgroup" colSpan={2}>
            {lessons.patience}
          </th>
        </tr>
        <tr>
          <th scope="col">{lessons.typed}</th>
          <th scope="col">{lessons.learned}</th>
          <th scope="col">{lessons.typed}</th>
          <th scope="col">{lessons.learned}</th>
        </tr>
      </thead>
      <tbody>
        {stages.map((lesson) => (
          <LessonLine key={lesson.stage} {...{ lesson, busy, onTake }} />
        ))}
      </tbody>
    </table>
  );
}

interface LessonLineProps {
  readonly lesson: StageLesson;
  readonly busy: boolean;
  readonly onTake: (request: TakeLessonRequest) => Promise<void>;
}

function LessonLine({ lesson, busy, onTake }: LessonLineProps) {
  const { texts, language } = useWindowWords();
  const { lessons } = texts;
  const { stage, colour, odds, patience } = lesson;
  const share = (value: number) => value.toLocaleString(language, { style: 'percent' });
  return (
    <tr>
      <th scope="row" style={{ '--stage': markColour(colour) }}>
        <span class="lane-dot" /> {stage}
      </th>
      <td>{share(odds.typed)}</td>
      <td>
        <Learned
          said={odds.learned === undefined ? undefined : share(odds.learned)}
          source={odds.n === 0 ? lessons.noHistory : lessons.wonOf(odds.won, odds.n)}
          suggestion={oddsSuggestion(lesson)}
          {...{ busy, onTake }}
        />
      </td>
      <td>{patience.typed === undefined ? lessons.none : lessons.days(patience.typed)}</td>
      <td>
        <Learned
          said={patience.learned === undefined ? undefined : lessons.days(Math.round(patience.learned))}
          source={patience.learned === undefined ? lessons.tooFew(patience.n) : lessons.wonDeals(patience.n)}
          suggestion={patienceSuggestion(lesson)}
          {...{ busy, onTake }}
        />
      </td>
    </tr>
  );
}

interface LearnedProps {
  /** Absent when history knows too little. */
  readonly said: string | undefined;
  /** From how many deals, or why nothing is said. */
  readonly source: string;
  readonly suggestion: TakeLessonRequest | undefined;
  readonly busy: boolean;
  readonly onTake: (request: TakeLessonRequest) => Promise<void>;
}

function Learned({ said, source, suggestion, busy, onTake }: LearnedProps) {
  const { texts } = useWindowWords();
  const place = useRef<HTMLDivElement>(null);
  const could = useRef(false);
  const canTake = suggestion !== undefined;
  // Once taken, the button is gone, and the focus would be with it.
  useEffect(() => {
    if (could.current && !canTake && document.activeElement === document.body) place.current?.focus();
    could.current = canTake;
  }, [canTake]);
  return (
    <div class="learned" ref={place} tabIndex={-1}>
      <div>
        {said !== undefined && <strong>{said}</strong>}
        <p class="quiet">{source}</p>
      </div>
      {suggestion && said !== undefined && (
        <Button
          small
          disabled={busy}
          label={texts.lessons.use(suggestion.stage, said)}
          onClick={() => void onTake(suggestion)}
        >
          {texts.lessons.take}
        </Button>
      )}
    </div>
  );
}
