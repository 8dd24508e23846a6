/** Runs in a page of its own beside ours: a board as one would write it in an evening, every card drawn at once. */
import type { Board, Card, Lane, Reply } from '../../../src/contract/rpc';

declare const FROZEN_ANSWERS: { readonly loadBoard: string };

/** Draws the answer; a card has about the parts that ours has. */
function draw(answer: string): void {
  const reply: Reply<Board> = JSON.parse(answer);
  const place = document.getElementById('panel');
  if (!reply.ok || !place) return;
  const lanes = element('div', 'lanes', ...reply.value.lanes.map(laneOf));
  place.replaceChildren(element('div', 'board', lanes));
}

function laneOf({ stage, count, cards }: Lane): HTMLElement {
  const head = element(
    'header',
    'lane-header',
    text('h2', 'lane-name', stage),
    text('span', 'lane-count', count),
  );
  const section = element('section', 'lane', head, element('ul', 'cards', ...cards.map(cardOf)));
  section.dataset.stage = stage;
  return section;
}

function cardOf(card: Card): HTMLElement {
  const [reason] = card.attention;
  const box = element(
    'li',
    'card',
    element('div', 'card-top', text('button', 'card-title', card.title), text('button', 'icon-button', '⋯')),
    text('p', 'card-company', card.company),
    element(
      'p',
      'card-facts',
      text('strong', 'card-amount', card.amount === undefined ? '' : card.amount.toLocaleString('en-US')),
      text('span', 'owner', card.owner.slice(0, 2)),
      text('span', 'card-fact', card.expectedClose ?? ''),
      text('span', 'card-fact', `${card.daysInStage}d`),
    ),
    ...(reason ? [element('p', 'reason', text('span', 'reason-text', reason.text))] : []),
    text('p', 'next-step', card.nextStep),
  );
  box.dataset.card = card.id;
  return box;
}

function text(name: string, className: string, content: string | number): HTMLElement {
  const made = element(name, className);
  made.textContent = String(content);
  return made;
}

function element(name: string, className: string, ...children: readonly HTMLElement[]): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

/** The card follows the pointer; the lane under it is marked. */
function letCardsBeDragged(): void {
  let held: HTMLElement | undefined;
  let from = { x: 0, y: 0 };
  let over: Element | undefined;
  addEventListener('pointerdown', ({ target, clientX, clientY }) => {
    held = (target instanceof Element && target.closest<HTMLElement>('[data-card]')) || undefined;
    from = { x: clientX, y: clientY };
  });
  addEventListener('pointermove', ({ clientX, clientY }) => {
    if (!held) return;
    held.style.transform = `translate(${clientX - from.x}px,${clientY - from.y}px)`;
    held.style.pointerEvents = 'none';
    const lane = document.elementFromPoint(clientX, clientY)?.closest('[data-stage]') ?? undefined;
    if (lane === over) return;
    over?.removeAttribute('data-over');
    lane?.setAttribute('data-over', '');
    over = lane;
  });
  addEventListener('pointerup', () => {
    if (held) held.style.transform = '';
    held = undefined;
  });
}

addEventListener('DOMContentLoaded', () => {
  letCardsBeDragged();
  setTimeout(() => {
    performance.mark('reply');
    draw(FROZEN_ANSWERS.loadBoard);
  });
});
