import { ask, call, hostWithCsv, lastCounts } from './host';

function csv(n: number): string {
  const stages = ['Prospecting', 'Qualification', 'Proposal', 'Negotiation', 'Closed Won', 'Closed Lost'];
  const lines = ['Deal,Company,Owner,Stage,Amount,Expected close,Created'];
  for (let i = 1; i <= n; i++)
    lines.push(
      `Deal ${i},Company ${i},${['Mina', 'Joon', 'Ada'][i % 3]},${stages[i % 6]},${i * 10},2026-12-${String(1 + (i % 28)).padStart(2, '0')},2026-09-01`,
    );
  return lines.join('\n');
}
const n = Number(process.argv[2] ?? 12);
const t0 = Date.now();
const host = await hostWithCsv(csv(n), { timeZone: 'Asia/Seoul' });
console.log('loaded', Date.now() - t0);
console.log(call(host, 'setUp', { language: 'en', mode: 'adopt' }), lastCounts(host), Date.now() - t0);
console.log(host.workbook.sheets.map((s) => s.name));
console.log(host.sheet('deals').values().slice(0, 3));
const show = () => {
  process.stdout.write(String(Date.now() - t0) + ' ');
  const c = lastCounts(host);
  return JSON.stringify({
    ...c,
    cells: host.calls.filter((x) => x.kind === 'read').map((x) => `${x.service}.${x.method}:${x.cells}`),
    w: host.calls.filter((x) => x.kind === 'write').map((x) => `${x.method}:${x.cells}`),
  });
};
const board = call(host, 'loadBoard', {});
console.log(
  'board',
  show(),
  board.lanes.map((l) => [l.stage, l.count]),
  board.health,
  Date.now() - t0,
);
const card = board.lanes[0]!.cards[0]!;
console.log(
  'move',
  ask(host, 'moveDeals', {
    toStage: 'Proposal',
    deals: [{ id: card.id, row: card.row, fromStage: card.stage }],
  }),
  show(),
);
console.log(host.sheet('Log').values());
const cards = board.lanes[1]!.cards.slice(0, 20).map((c) => ({ id: c.id, row: c.row, fromStage: c.stage }));
console.log('many', call(host, 'moveDeals', { toStage: 'Proposal', deals: cards }).moved.length, show());
const stageCol = host.sheet('deals').values()[0]!.indexOf('Stage');
const L = String.fromCharCode(65 + stageCol);
const e = host.edit('deals', `${L}4`, 'Negotiation');
console.log(
  'edit',
  e.accepted,
  e.executions.map((x) => [x.status, x.logs]),
  show(),
);
console.log(host.sheet('deals').values()[3], host.sheet('Log').values().slice(-2));
host.edit(
  'deals',
  `${host.sheet('deals').values()[0]!.includes('Deal') ? String.fromCharCode(65 + host.sheet('deals').values()[0]!.indexOf('Deal')) : 'A'}${n + 2}`,
  'Brand new',
);
console.log('new', show(), host.sheet('deals').values().at(-1));
try {
  host.run('runHourly');
} catch (x) {
  console.log(x);
}
console.log('hourly1', show());
host.run('runHourly');
console.log('hourly2', show());
console.log(host.sheet('Team').values());
console.log('forecast', ask(host, 'buildForecast', {}), show());
console.log('forecast', ask(host, 'buildForecast', {}), show(), Date.now() - t0);
console.log(
  host
    .sheet('Forecast')
    .display()
    .slice(0, 12)
    .map((r) => r.slice(0, 8).join('|'))
    .join('\n'),
  Date.now() - t0,
);
