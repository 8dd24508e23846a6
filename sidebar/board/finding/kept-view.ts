/** The view that a person has of a board, from one page to the next within the browser's window. */
import { type BoardView, isBoardView } from '../../../src/domain/board/view';

/** At once, while the server is told only every now and then; a browser may keep a page from storing (platform.md 4.1). */
export function keepView(key: string, view: BoardView): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(view));
  } catch {}
}

export function keptView(key: string): BoardView | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '');
    return isBoardView(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}
