/** The menu of a right click, one for the whole page. */

import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { createStore, useStore } from '../store';
import { focusNeighbour } from './menu-keys';

/** A line of a context menu. */
export type ContextLine = { readonly label: string; readonly action: () => void } | 'separator';

interface OpenMenu {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly ContextLine[];
}

const open = createStore<OpenMenu | null>(null);

/** Opens a context menu under the pointer. */
export function showContextMenu(event: MouseEvent, lines: readonly ContextLine[]): void {
  event.preventDefault();
  open.set({ x: event.clientX, y: event.clientY, lines });
}

/** The open context menu, if any. */
export function ContextMenu(): JSX.Element | null {
  const menu = useStore(open);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!menu) return;
    list.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    const close = (): void => open.set(null);
    addEventListener('pointerdown', close);
    addEventListener('blur', close);
    return () => {
      removeEventListener('pointerdown', close);
      removeEventListener('blur', close);
    };
  }, [menu]);
  if (!menu) return null;
  const height = menu.lines.length * 30 + 16;
  return (
    <div
      ref={list}
      role="menu"
      tabIndex={-1}
      class="popup-menu"
      style={{
        left: `${Math.min(menu.x, innerWidth - 220)}px`,
        top: `${Math.min(menu.y, innerHeight - height)}px`,
      }}
      onPointerDown={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') open.set(null);
        if (event.key === 'ArrowDown') focusNeighbour(list.current, 1);
        if (event.key === 'ArrowUp') focusNeighbour(list.current, -1);
      }}
    >
      {menu.lines.map((line, index) =>
        line === 'separator' ? (
          <hr key={`separator-${index}`} />
        ) : (
          <button
            key={line.label}
            type="button"
            role="menuitem"
            onClick={() => {
              open.set(null);
              line.action();
            }}
          >
            {line.label}
          </button>
        ),
      )}
    </div>
  );
}
