/** Days and moments as English readers write them. */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-11-18` as `18 Nov`; a day of another year than today's says so: `18 Nov 2025`. */
export function dayText(day: string, today: string): string {
  const [year = '', month, date] = day.split('-');
  const short = `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''}`;
  return today.startsWith(year) ? short : `${short} ${year}`;
}

/** `2026-11-21 10:05` as `21 Nov 2026, 10:05`. */
export function stampText(stamp: string): string {
  const [day = '', time = ''] = stamp.split(' ');
  return `${dayText(day, '')}, ${time}`;
}
