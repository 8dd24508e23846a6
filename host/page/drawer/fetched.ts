/** Data of the drawer that is fetched again whenever the workbook changes. */

import { useEffect, useState } from 'preact/hooks';
import type { Outline } from '../../server/protocol';
import { attempt, outline } from '../state';
import { useStore } from '../store';

/** What the action answered last; null until it has. `part` names what of the workbook it depends on. */
export function useFetched<Value>(
  action: () => Promise<Value>,
  part: (book: Outline) => unknown,
): Value | null {
  const book = useStore(outline);
  const [value, setValue] = useState<Value | null>(null);
  useEffect(() => {
    let wanted = true;
    void attempt(action).then((fresh) => {
      if (wanted && fresh !== null) setValue(() => fresh);
    });
    return () => {
      wanted = false;
    };
  }, [book && part(book)]);
  return value;
}

/** An instant of the host's clock in the workbook's zone, as people write it. */
export function instantText(instant: number, timeZone: string): string {
  const language = document.documentElement.lang === 'ko' ? 'ko-KR' : 'en-GB';
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    instant,
  );
}
