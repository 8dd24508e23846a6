/** Opens the large window, or the panel, for whoever asks: the menu, the panel, or the window itself. */
import type { Rpc, WindowFacts } from '../../contract/rpc';
import { choose } from '../../domain/messages/choose';
import { menu as en } from '../../domain/messages/en/menu';
import { menu as ko } from '../../domain/messages/ko/menu';
import type { Environment } from '../ports';
import { readLayout } from '../workbook/layout';
import { pipelineOf } from '../workbook/pipeline';
import { teamLanguage } from '../workbook/team-language';

/** The window says on its page what it was opened for; nothing is read from a tab. */
export function showWindow(
  env: Environment,
  request: Parameters<Rpc['showWindow']>[0],
): Record<string, never> {
  const language = teamLanguage(env);
  const { windows } = choose(language, { en, ko });
  const known = request.screen === 'setUp' && isSetUp(env);
  const facts: WindowFacts = { ...request, language, today: env.now.day, ...(known && { known }) };
  env.dialogs.openWindow(windows[request.screen], facts);
  return {};
}

export function showBoard(
  env: Environment,
  { screen = 'board' }: Parameters<Rpc['showBoard']>[0],
): Record<string, never> {
  env.dialogs.openPanel(screen);
  return {};
}

/** Tells whether the tab in front can be no new pipeline. */
function isSetUp(env: Environment): boolean {
  if (!readLayout(env.memory)) return false;
  const tab = env.activeTab();
  return env.claimOf(tab) !== undefined || pipelineOf(env, tab) !== undefined;
}
