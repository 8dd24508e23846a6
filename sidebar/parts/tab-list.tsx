/** Sections to choose from, one at a time; arrow keys go along them. */
import type { TargetedKeyboardEvent } from 'preact';
import { Icon, type IconName } from './icon';

interface TabListProps<Key extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly key: Key; readonly icon: IconName; readonly label: string }[];
  readonly current: Key;
  readonly onChoose: (key: Key) => void;
}

export function TabList<Key extends string>({ label, tabs, current, onChoose }: TabListProps<Key>) {
  const move = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const at = tabs.findIndex((tab) => tab.key === current);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onChoose(next.key);
    document.getElementById('tab-'.concat(next.key))?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          role="tab"
          id={'tab-'.concat(tab.key)}
          aria-selected={tab.key === current}
          aria-controls={'section-'.concat(tab.key)}
          tabIndex={tab.key === current ? 0 : -1}
          onClick={() => onChoose(tab.key)}
        >
          <Icon name={tab.icon} />
          <span>{tab.label}</span>
        </button>
      ))}
    </div>
  );
}
