/** What everything that registers itself returns: its way out. */
export type CleanUp = () => void;
