/** Makes the board a page that opens anywhere: the real panel, over answers that were saved with it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Board, Opening, Reply } from '../../src/contract/rpc';
import type { Language } from '../../src/domain/messages/language';
import { inScript, pageScript } from './page-script';

const FROZEN = {
  en: { message: 'This page is a saved view of the board.', action: 'Open the workbook to change deals.' },
  ko: { message: '저장된 보드 화면입니다.', action: '딜을 바꾸려면 문서를 여십시오.' },
};

/**
 * A page with the board inside; every call that would change something answers that this is a picture.
 *
 * @param dist the folder of the built pages
 * @param shape `board`: lanes side by side; `sidebar`: as beside the sheet
 */
export function boardPage(
  dist: string,
  board: Board,
  language: Language,
  shape: 'board' | 'sidebar' = 'board',
): string {
  const opened: Reply<Opening> = { ok: true, value: { state: 'board', board } };
  const loaded: Reply<Board> = { ok: true, value: board };
  const built = (file: string) => readFileSync(path.join(dist, `${file}.html`), 'utf8');
  const later: Reply<{ html: string }> = { ok: true, value: { html: built('later') } };
  const other: Reply<never> = {
    ok: false,
    problem: { code: 'notAllowed', retrySafe: false, ...FROZEN[language] },
  };
  const answers = {
    openPanel: JSON.stringify(opened),
    loadBoard: JSON.stringify(loaded),
    laterScreens: JSON.stringify(later),
    other: JSON.stringify(other),
  };
  const script = `<script>const FROZEN_ANSWERS=${inScript(answers)};${pageScript('pipeline/frozen-server.ts')}</script>`;
  return built(shape)
    .replace('<head>', () => `<head>${script}`)
    .concat(built(`words-${language}`));
}
