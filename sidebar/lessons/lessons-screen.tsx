/** What history says about each stage, beside what is typed; a press takes its word. */
import { useEffect } from 'preact/hooks';
import type { PipelineChoice, StageLesson, StageLessons, WindowFacts } from '../../src/contract/rpc';
import { ProblemNote } from '../parts/problem-note';
import { useCall } from '../parts/use-call';
import { useWindowWords } from '../texts/window-words';
import { Waiting } from '../window/waiting';
import { LessonTable } from './lesson-table';
import { useTakeLesson } from './use-take-lesson';

export function LessonsScreen({ facts: { pipelines = [] } }: { readonly facts: WindowFacts }) {
  const { texts } = useWindowWords();
  const lessons = useCall('stageLessons');
  const look = () => lessons.start({});
  const taking = useTakeLesson(async () => {
    await look();
  });
  useEffect(() => {
    void look();
  }, []);
  const problem = lessons.problem ?? taking.problem;
  return (
    <main class="screen">
      <div class="screen-scroll" aria-busy={lessons.running}>
        <header class="screen-head">
          <div>
            <h1>{texts.lessons.title}</h1>
            <p class="lead">{texts.lessons.lead}</p>
          </div>
        </header>
        {problem && <ProblemNote problem={problem} onRetry={() => void look()} />}
        {!lessons.answer && lessons.running && <Waiting text={texts.lessons.looking} />}
        {lessons.answer && (
          <>
            <p class="hint">{texts.lessons.closed(lessons.answer.closed)}</p>
            {byPipeline(lessons.answer).map(([pipeline, stages]) => (
              <LessonTable
                key={pipeline}
                name={pipelines.length > 1 ? nameOf(pipelines, pipeline) : undefined}
                stages={stages}
                busy={taking.running}
                onTake={taking.take}
              />
            ))}
          </>
        )}
      </div>
    </main>
  );
}

/** The stages of each pipeline together, the main one first. */
function byPipeline({ stages }: StageLessons): readonly (readonly [string, readonly StageLesson[]])[] {
  const keys = [...new Set(stages.map(({ pipeline = '' }) => pipeline))];
  return keys.map((key) => [key, stages.filter(({ pipeline = '' }) => pipeline === key)]);
}

function nameOf([main, ...others]: readonly PipelineChoice[], pipeline: string): string | undefined {
  return (others.find(({ key }) => key === pipeline) ?? main)?.name;
}
