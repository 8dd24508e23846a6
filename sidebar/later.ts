/** The screens and dialogs that the board pages do not begin with: they come in a file of their own (parts/later.tsx). */
export { AlertsScreen } from './actions/alerts-screen';
export { ForecastScreen } from './actions/forecast-screen';
export { QuickAdd } from './board/adding/quick-add';
export { AskDialog } from './board/asking/ask-dialog';
export { CardMenu } from './board/card/card-menu';
export { DealPage } from './board/deal/deal-page';
export { FilterParts } from './board/finding/filter-parts';
export { FocusList } from './board/finding/focus-list';
export { KeyHelp } from './board/keyboard/key-help';
export { ConflictDialog } from './board/saving/conflicts/conflict-dialog';
export { CheckScreen } from './check/check-screen';
export { WelcomeScreen } from './welcome/welcome-screen';
