/** The menu: built in every authorisation mode, and every item does its work or says why not. */
import { describe, expect, it } from 'vitest';
import type { Host } from '../../host/host';
import type { Question } from '../../host/runtime/screen';
import { SMALL } from './given/messy-sheets';
import { bundleHost, call, hostWithCsv } from './host';

const ADOPT = { language: 'en', mode: 'adopt' } as const;

/** A set-up host whose questions are answered in turn and kept. */
async function readyHost(answers: readonly { button: 'OK' | 'YES' | 'NO'; text: string }[] = []) {
  const asked: Question[] = [];
  const host = await hostWithCsv(SMALL, {
    ask: (question) => {
      asked.push(question);
      return answers[asked.length - 1] ?? { button: 'OK', text: '' };
    },
  });
  call(host, 'setUp', ADOPT);
  host.open();
  return { host, asked };
}

function labels(host: Host): string[] {
  const [menu] = host.menu();
  return (menu?.entries ?? []).flatMap((entry) => (entry.kind === 'item' ? [entry.label] : []));
}

/** The languages whose words were appended to the page that is open. */
function wordsOf(host: Host): string[] {
  const page = host.screen.panel?.html ?? '';
  return [...page.matchAll(/pipesheetWords=\{language:"(\w+)"/g)].flatMap(([, language]) => language ?? []);
}

describe('the menu', () => {
  it.each(['NONE', 'LIMITED'] as const)('is built in %s without touching the document', (authMode) => {
    const host = bundleHost();
    host.open(authMode);
    expect(labels(host)).toContain('Set up…');
    expect(host.executions.at(-1)).toMatchObject({ functionName: 'onOpen', status: 'completed' });
    expect(host.calls.filter(({ kind }) => kind !== 'other')).toEqual([]);
  });

  it('speaks the language of the account', () => {
    const host = bundleHost({ user: { locale: 'ko' } });
    host.open();
    expect(labels(host)).toContain('시트 점검');
  });

  it('opens the panel', () => {
    const host = bundleHost();
    host.open();
    host.click('Pipesheet > Open board');
    expect(host.screen.panel).toMatchObject({ title: 'Pipesheet' });
  });

  it('serves the panel and the large board with the words of one language', async () => {
    const korean = bundleHost({ user: { locale: 'ko' } });
    korean.open();
    korean.click('Pipesheet > 보드 열기');
    expect(wordsOf(korean)).toEqual(['ko']);
    const { host } = await readyHost();
    host.click('Pipesheet > Open large board');
    expect(host.screen.panel).toMatchObject({ title: 'Board', width: 1180, height: 720 });
    expect(wordsOf(host)).toEqual(['en']);
    host.click('Pipesheet > Show stage lessons…');
    expect(wordsOf(host)).toEqual([]);
  });

  it('says what is missing before set-up', () => {
    const asked: Question[] = [];
    const host = bundleHost({
      ask: (question) => {
        asked.push(question);
        return { button: 'OK', text: '' };
      },
    });
    host.open();
    host.click('Pipesheet > Check sheet');
    host.click('Pipesheet > Repair');
    expect(asked.map(({ message }) => message)).toEqual([
      expect.stringContaining('not set up'),
      expect.stringContaining('not set up'),
    ]);
  });

  it('moves the selected deals to the stage that is typed', async () => {
    const { host, asked } = await readyHost([{ button: 'OK', text: 'won' }]);
    const sheet = host.workbook.sheets[0];
    if (!sheet) throw new Error('no sheet');
    host.screen.select(sheet.id, { row: 2, column: 1, rows: 1, columns: 2 });
    host.click('Pipesheet > Move selected deals…');
    expect(asked[0]?.message).toContain('Proposal');
    expect(host.sheet(sheet.name).display('C2')).toEqual([['Won']]);
    expect(asked[1]?.message).toContain('One deal is now in “Won”.');
  });

  it('sends no alert without a yes', async () => {
    const { host, asked } = await readyHost([{ button: 'NO', text: '' }]);
    host.click('Pipesheet > Send alerts now…');
    expect(asked).toHaveLength(1);
    expect(host.outbox).toEqual([]);
  });

  it('puts a deleted tab back', async () => {
    const { host, asked } = await readyHost();
    host.change('REMOVE_GRID', (workbook) => workbook.removeSheet(host.sheet('Stages').sheet));
    host.click('Pipesheet > Repair');
    expect(host.sheet('Stages').display()[1]?.[0]).toBe('Proposal');
    expect(asked[0]?.message).toContain('Stages');
  });

  it('repairs the schedule to exactly one trigger', async () => {
    const { host } = await readyHost();
    host.click('Pipesheet > Repair');
    host.click('Pipesheet > Repair');
    expect(host.triggers()).toHaveLength(1);
  });
});
