/** The words of finding, filtering and ordering, in English. */
import { number } from './counts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const finding = {
  search: 'Find a deal',
  filter: 'Filter',
  order: 'Order',
  orders: {
    attention: 'Needs attention first',
    likelihood: 'Most likely first',
    amount: 'Largest first',
    close: 'Closing soonest first',
    age: 'Longest in stage first',
  },
  byHand: 'As placed by hand',
  count: (shown: number, all: number) => `${number(shown)} of ${number(all)} deals`,
  clearAll: 'Clear all',
  remove: (what: string) => `Remove filter: ${what}`,
  all: 'All',
  mine: 'Mine',
  tag: 'Tag',
  stalled: 'Stalled',
  month: (month: string) => `${MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`,
  closes: (month: string) => `Closes ${month}`,
  noClose: 'No close date',
  amount: (currency: string) => `Amount (${currency})`,
  from: 'from',
  to: 'to',
  atLeast: (sum: string) => `${sum} or more`,
  atMost: (sum: string) => `${sum} or less`,
  inLatest: (count: number) => `Found in the latest ${count}.`,
  focus: 'Whom to call today',
  focusLead: 'Largest expected value first, times how urgent it is.',
  focusPart: (count: number) => `Among the ${number(count)} open deals shown.`,
  focusNone: 'Nobody is waiting for you.',
  focusNoneText: 'Nothing shown is due, stalled or about to close.',
  stepToday: (step: string) => (step === '' ? 'Next step is due today' : `Due today: ${step}`),
  closingSoon: (days: number) =>
    days === 0 ? 'Expected to close today' : `Expected to close in ${days === 1 ? '1 day' : `${days} days`}`,
  rates: (day: string) => `at rates of ${day}`,
};
