/** Days and moments as Korean readers write them. */

/** `2026-11-18` as `11월 18일`; a day of another year than today's says so: `2025. 11. 18.`. */
export function dayText(day: string, today: string): string {
  const [year = '', month, date] = day.split('-');
  if (today.startsWith(year)) return `${Number(month)}월 ${Number(date)}일`;
  return `${year}. ${Number(month)}. ${Number(date)}.`;
}

/** `2026-11-21 10:05` as `2026. 11. 21. 10:05`. */
export function stampText(stamp: string): string {
  const [day = '', time = ''] = stamp.split(' ');
  return `${dayText(day, '')} ${time}`;
}
