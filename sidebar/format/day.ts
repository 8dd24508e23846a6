/** Days as people write them, short; arithmetic on `YYYY-MM-DD` without a clock of its own. */
import type { Day } from '../../src/domain/cells/cell';
import { dayText as en } from '../../src/domain/messages/en/day';
import { dayText as ko } from '../../src/domain/messages/ko/day';
import type { Language } from '../../src/domain/messages/language';

/** `21 Nov` or `11월 21일`; another year than today's is said too: `5 Jan 2027`, `2027. 1. 5.`. */
export function shortDay(day: Day, today: Day, language: Language): string {
  return (language === 'ko' ? ko : en)(day, today);
}

/** A stamp `YYYY-MM-DD HH:mm` as `14:05` when it is today's, else as the day with the time. */
export function shortStamp(stamp: string, today: Day, language: Language): string {
  const [day = '', time = ''] = stamp.split(' ');
  return day === today ? time : `${shortDay(day, today, language)} ${time}`.trim();
}
