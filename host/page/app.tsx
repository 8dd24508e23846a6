/** The whole page: header, formula bar, grid, sidebar, drawer, tabs, and what opens over them. */

import type { JSX } from 'preact';
import { ContextMenu } from './chrome/context-menu';
import { openFile } from './chrome/files';
import { FormulaBar } from './chrome/formula-bar';
import { Header } from './chrome/header';
import { Tabs } from './chrome/tabs';
import { Drawer, Rail } from './drawer/drawer';
import { Grid } from './grid/grid';
import { Dialog } from './panels/dialog';
import { Questions } from './panels/question';
import { Sidebar } from './panels/sidebar';
import { Toasts } from './panels/toasts';
import { activeSheet, activeSheetId, outline } from './state';
import { useStore } from './store';

function onDrop(event: DragEvent): void {
  const file = event.dataTransfer?.files[0];
  if (!file) return;
  event.preventDefault();
  void openFile(file);
}

/** The page. */
export function App(): JSX.Element {
  const book = useStore(outline);
  const sheet = activeSheet(book, useStore(activeSheetId));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a shortcut for File, Open.
    <div class="page" onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <Header />
      <FormulaBar />
      <main class="work">
        <div class="stage">
          {sheet ? <Grid sheet={sheet} /> : <div class="grid" />}
          <Toasts />
        </div>
        <Sidebar />
        <Drawer />
        <Rail />
      </main>
      <Tabs />
      <Dialog />
      <Questions />
      <ContextMenu />
    </div>
  );
}
