/** A screen that says that something is done, and lets the person go on from there. */
import type { ComponentChildren } from 'preact';
import { Arrival } from './arrival';
import { Icon } from './icon';

interface DonePageProps {
  readonly title: string;
  /** Read out together with the title. */
  readonly said: ComponentChildren;
  readonly children: ComponentChildren;
}

export function DonePage({ title, said, children }: DonePageProps) {
  return (
    <main class="alone done">
      <span class="done-mark">
        <Icon name="done" />
      </span>
      <div role="status">
        <Arrival>{title}</Arrival>
        {said}
      </div>
      {children}
    </main>
  );
}
