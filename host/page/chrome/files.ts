/** Opening a file of one's own, and taking the workbook home. */

import { upload, user } from '../connection';
import { forgetCells } from '../grid/cell-cache';
import { activeSheetId, attempt, outline, refreshOutline } from '../state';

/** Opens a file in place of the workbook. */
export async function openFile(file: File): Promise<void> {
  const isOpen = await attempt(async () => {
    await upload(file);
    return true;
  });
  if (!isOpen) return;
  forgetCells();
  await refreshOutline();
}

/** Lets the person choose a file to open. */
export function chooseFile(): void {
  document.querySelector<HTMLInputElement>('[data-file-input]')?.click();
}

/** Downloads the workbook as it is now. */
export function downloadWorkbook(): void {
  download('/download', '');
}

/** Downloads the sheet in front as a .csv, as it is shown. */
export function downloadSheet(): void {
  const sheet = outline.get()?.sheets.find(({ id }) => id === activeSheetId.get());
  if (sheet) download(`/sheet/${sheet.id}.csv`, `${sheet.name}.csv`);
}

function download(place: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = `${place}?user=${encodeURIComponent(user)}`;
  link.download = fileName;
  link.click();
}
