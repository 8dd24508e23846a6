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
  byHand: 'Placed by hand',
  count: (shown: number, all: number) => `${number(shown)} of ${number(all)} deals`,
  clearAll: 'Clear filters',
  remove: (what: string) => `Remove filter: ${what}`,
  all: 'All',
  mine: 'Mine',
  tag: 'Tag',
  stalled: 'Stalled',
  month: (month: string) => `${MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`,
  closes: (month: string) => `Closes ${month}`,
  noClose: 'No expected close',
  amount: (currency: string) => `Amount (${currency})`,
  from: 'from',
  to: 'to',
  atLeast: (sum: string) => `${sum} or more`,
  atMost: (sum: string) => `${sum} or less`,
  inLatest: (count: number) => `Only the latest ${count} were searched.`,
  focus: 'Who to call today',
  focusLead: 'Most urgent and largest weighted amount first.',
  focusPart: (count: number) => `Among the ${number(count)} open deals shown.`,
  focusNone: 'Nobody to call today',
  focusNoneText: 'No deal shown is due, stalled or about to close.',
  stepToday: (step: string) => (step === '' ? 'Next step is due today' : `Due today: ${step}`),
  closingSoon: (days: number) =>
    days === 0 ? 'Expected to close today' : `Expected to close in ${days === 1 ? '1 day' : `${days} days`}`,
  rates: (day: string) => `at rates of ${day}`,
};
