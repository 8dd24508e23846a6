/** What changed in the pipeline between the ends of two days. */
import { useEffect, useState } from 'preact/hooks';
import type { ChangesReport, PipelineChoice, WindowFacts } from '../../src/contract/rpc';
import type { Day } from '../../src/domain/cells/cell';
import { ALL_PIPELINES, PipelineSelect } from '../parts/pipeline-select';
import { ProblemNote } from '../parts/problem-note';
import { useSpeaker } from '../parts/toasts';
import { useCall } from '../parts/use-call';
import { useWindowWords } from '../texts/window-words';
import { Waiting } from '../window/waiting';
import { Bridge } from './bridge';
import { ChangeGroupView } from './change-group';
import { PeriodChoice } from './period-choice';
import { type Period, presetsOn } from './presets';

export function ChangesScreen({ facts }: { readonly facts: WindowFacts }) {
  const { today, pipelines = [] } = facts;
  const { texts } = useWindowWords();
  const speaker = useSpeaker();
  const { start, answer, problem, running } = useCall('changesBetween');
  const [period, setPeriod] = useState<Period>(() => presetsOn(today).week);
  const [pipeline, setPipeline] = useState(facts.pipeline);
  const look = async (next: Period, key = pipeline) => {
    setPeriod(next);
    setPipeline(key);
    const report = await start({ ...next, ...(key !== undefined && { pipeline: key }) });
    if (report) speaker.announce(texts.changes.found(countOf(report)));
  };
  useEffect(() => {
    void look(period);
  }, []);
  return (
    <main class="screen">
      <div class="screen-scroll" aria-busy={running}>
        <header class="screen-head">
          <div>
            <h1>{texts.changes.title}</h1>
            <p class="lead">{texts.changes.lead}</p>
          </div>
          {pipelines.length > 1 && (
            <PipelineSelect
              pipelines={pipelines}
              shown={pipeline ?? ALL_PIPELINES}
              onChoose={(key) => void look(period, key)}
            />
          )}
        </header>
        <PeriodChoice period={period} today={today} onChoose={(next) => void look(next)} />
        {problem && <ProblemNote problem={problem} onRetry={() => void look(period)} />}
        {!answer && running && <Waiting text={texts.changes.looking} />}
        {answer && <Report report={answer} asked={period} today={today} pipelines={pipelines} />}
      </div>
    </main>
  );
}

interface ReportProps {
  readonly report: ChangesReport;
  readonly asked: Period;
  readonly today: Day;
  readonly pipelines: readonly PipelineChoice[];
}

function Report({ report, asked, today, pipelines }: ReportProps) {
  const { texts, day } = useWindowWords();
  const groups = report.groups.filter(({ deals }) => deals.length > 0);
  if (report.from === report.to) {
    return <p class="blank">{texts.changes.tooEarly(day(report.knownSince, today))}</p>;
  }
  return (
    <>
      {report.from > asked.from && (
        <p class="quiet-line">{texts.changes.knownSince(day(report.knownSince, today))}</p>
      )}
      {report.bridges.map((bridge) => (
        <Bridge
          key={bridge.currency}
          bridge={bridge}
          from={day(report.from, today)}
          to={day(report.to, today)}
          named={report.bridges.length > 1}
        />
      ))}
      {groups.length === 0 ? (
        <p class="blank">{texts.changes.nothing(day(report.from, today), day(report.to, today))}</p>
      ) : (
        groups.map((group) => <ChangeGroupView key={group.kind} {...{ group, today, pipelines }} />)
      )}
    </>
  );
}

function countOf({ groups }: ChangesReport): number {
  return new Set(groups.flatMap(({ deals }) => deals.map(({ id }) => id))).size;
}
