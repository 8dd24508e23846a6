/** What has happened to a deal, newest first. */
import { useState } from 'preact/hooks';
import type { TimelineEvent } from '../../../src/contract/rpc';
import { shortStamp } from '../../format/day';
import { usePanelWords } from '../../texts/panel-words';
import { useDesk } from '../desk-context';
import type { OpenDeal } from './use-deal';

/** As many as one looks through; a deal of years may have hundreds. */
const AT_FIRST = 12;

export function Timeline({ deal }: { readonly deal: OpenDeal }) {
  const { texts } = usePanelWords();
  const [shown, setShown] = useState(AT_FIRST);
  const [running, setRunning] = useState(false);
  const { timeline, hasEarlier } = deal.page ?? { timeline: [], hasEarlier: false };
  const rest = timeline.length - shown;
  const more = async () => {
    setShown(shown + AT_FIRST * 4);
    if (rest > 0) return;
    setRunning(true);
    await deal.loadEarlier();
    setRunning(false);
  };
  return (
    <section class="deal-block" aria-labelledby="deal-history">
      <h3 id="deal-history">{texts.deal.history}</h3>
      {timeline.length === 0 && <p class="hint">{texts.deal.noHistory}</p>}
      <ol class="timeline">
        {timeline.slice(0, shown).map((event, index) => (
          <Happened key={event.stamp.concat(event.text, String(index))} event={event} />
        ))}
      </ol>
      {(rest > 0 || hasEarlier) && (
        <button type="button" class="more" disabled={running} onClick={() => void more()}>
          {running && texts.common.working}
          {!running && (rest > 0 ? texts.common.showMore(rest) : texts.deal.earlier)}
        </button>
      )}
    </section>
  );
}

function Happened({ event: { stamp, who, kind, text } }: { readonly event: TimelineEvent }) {
  const { language } = usePanelWords();
  const { today } = useDesk().board;
  return (
    <li data-kind={kind}>
      <p>{text}</p>
      <p class="hint">
        {who !== '' && who.concat(' · ')}
        <time dateTime={stamp}>{shortStamp(stamp, today, language)}</time>
      </p>
    </li>
  );
}
