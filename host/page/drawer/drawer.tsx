/** The drawer with what goes on behind the sheet: mail, clock, triggers, runs. */

import type { JSX } from 'preact';
import { type ICONS, Icon } from '../chrome/icons';
import { type TextKey, text } from '../language';
import { outline } from '../state';
import { createStore, useStore } from '../store';
import { Clock } from './clock';
import { Executions } from './executions';
import { Mailbox } from './mailbox';
import { Triggers } from './triggers';

type Section = 'mail' | 'clock' | 'triggers' | 'runs';

const SECTIONS: readonly { readonly id: Section & TextKey; readonly icon: keyof typeof ICONS }[] = [
  { id: 'mail', icon: 'mail' },
  { id: 'clock', icon: 'clock' },
  { id: 'triggers', icon: 'bolt' },
  { id: 'runs', icon: 'list' },
];

const openSection = createStore<Section | null>(null);

function Content({ section }: { section: Section }): JSX.Element {
  if (section === 'mail') return <Mailbox />;
  if (section === 'clock') return <Clock />;
  return section === 'triggers' ? <Triggers /> : <Executions />;
}

/** The strip of buttons at the right edge. */
export function Rail(): JSX.Element {
  const section = useStore(openSection);
  const book = useStore(outline);
  return (
    <nav class="rail" aria-label={text('drawer')}>
      {SECTIONS.map(({ id, icon }) => (
        <button
          key={id}
          type="button"
          class="tool"
          title={text(id)}
          aria-label={text(id)}
          aria-pressed={section === id}
          onClick={() => openSection.set(section === id ? null : id)}
        >
          <Icon name={icon} />
          {id === 'mail' && (book?.mails ?? 0) > 0 && <span class="badge">{book?.mails}</span>}
        </button>
      ))}
    </nav>
  );
}

/** The open section, if any. */
export function Drawer(): JSX.Element | null {
  const section = useStore(openSection);
  if (!section) return null;
  return (
    <section class="drawer" aria-label={text(section)}>
      <div class="panel-title">
        <h2>{text(section)}</h2>
        <button type="button" class="tool" aria-label={text('close')} onClick={() => openSection.set(null)}>
          <Icon name="close" />
        </button>
      </div>
      <div class="drawer-body">
        <Content section={section} />
      </div>
    </section>
  );
}
