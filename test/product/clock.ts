/** Lets days pass in the local workbook. */

import type { WorkbookPage } from '../browser/workbook-page';

/** Moves the host's clock to a date and time of the workbook's zone. */
export async function moveClock(window: WorkbookPage, wall: string, shows: string): Promise<void> {
  const drawer = window.page.locator('.drawer');
  if (!(await drawer.locator('[data-clock]').isVisible())) await window.openDrawer('Clock');
  await drawer.getByLabel('Move to').fill(wall);
  await drawer.getByRole('button', { name: 'Move', exact: true }).click();
  await drawer.getByText(shows).waitFor();
}
