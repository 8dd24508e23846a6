/** Days as people write them, short; arithmetic on `YYYY-MM-DD` without a clock of its own. */
import type { Day } from '../../src/domain/cells/cell';
import type { Language } from '../../src/domain/messages/language';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Nov 21` or `11월 21일`; another year than today's is said too: `Jan 5, 2027`, `2027. 1. 5.`. */
export function shortDay(day: Day, today: Day, language: Language): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  if (language === 'ko') return sameYear ? `${month}월 ${date}일` : `${year}. ${month}. ${date}.`;
  const short = `${MONTHS[month - 1] ?? month} ${date}`;
  return sameYear ? short : `${short}, ${year}`;
}

/** A stamp `YYYY-MM-DD HH:mm` as `14:05` when it is today's, else as the day with the time. */
export function shortStamp(stamp: string, today: Day, language: Language): string {
  const [day = '', time = ''] = stamp.split(' ');
  return day === today ? time : `${shortDay(day, today, language)} ${time}`.trim();
}
