/** When a choice in a list counts. */
import type { TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';

/**
 * With the pointer at once; with the keyboard, whose arrows pass over other choices, on Enter or on leaving the list,
 * and Escape takes it back.
 */
export function useListChoice(value: string, choose: (value: string) => void) {
  const [passing, setPassing] = useState<string>();
  const byPointer = useRef(false);
  const take = (chosen: string | undefined) => {
    setPassing(undefined);
    if (chosen !== undefined && chosen !== value) choose(chosen);
  };
  return {
    value: passing ?? value,
    onPointerDown: () => {
      byPointer.current = true;
    },
    onKeyDown: (event: TargetedKeyboardEvent<HTMLSelectElement>) => {
      byPointer.current = false;
      if (passing === undefined || (event.key !== 'Enter' && event.key !== 'Escape')) return;
      event.preventDefault();
      event.stopPropagation();
      take(event.key === 'Enter' ? passing : undefined);
    },
    onChange: ({ currentTarget }: TargetedEvent<HTMLSelectElement>) =>
      byPointer.current ? take(currentTarget.value) : setPassing(currentTarget.value),
    onBlur: () => take(passing),
  };
}
