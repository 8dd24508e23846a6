/** Opens the large window, or the panel, for whoever asks: the menu, the panel, or the window itself. */
import type { Rpc, WindowFacts } from '../../contract/rpc';
import { choose } from '../../domain/messages/choose';
import { menu as en } from '../../domain/messages/en/menu';
import { menu as ko } from '../../domain/messages/ko/menu';
import { pipelineChoices } from '../board/pipeline-choices';
import type { Environment } from '../ports';
import { MAIN_PIPELINE, readLayout } from '../workbook/layout';
import { pipelineOf } from '../workbook/pipeline';
import { teamLanguage } from '../workbook/team-language';

/** The window says on its page what it was opened for; nothing is read from a tab. */
export function showWindow(
  env: Environment,
  request: Parameters<Rpc['showWindow']>[0],
): Record<string, never> {
  const language = teamLanguage(env);
  const { windows } = choose(language, { en, ko });
  const facts: WindowFacts = {
    ...request,
    language,
    today: env.now.day,
    ...(readLayout(env.memory) ? factsOfPipelines(env, request.screen) : {}),
  };
  env.dialogs.openWindow(windows[request.screen], facts);
  return {};
}

/** Opens the sidebar. */
export function showBoard(
  env: Environment,
  { screen = 'board' }: Parameters<Rpc['showBoard']>[0],
): Record<string, never> {
  env.dialogs.openPanel(screen, teamLanguage(env));
  return {};
}

/** Nothing is read: the screens are a file beside the scripts. */
export function laterScreens(env: Environment): { readonly html: string } {
  return { html: env.dialogs.laterScreens() };
}

function factsOfPipelines(env: Environment, screen: WindowFacts['screen']): Partial<WindowFacts> {
  const pipelines = pipelineChoices(env);
  return screen === 'setUp' ? { pipelines, ...factsOfTab(env) } : { pipelines };
}

/** A tab that is set up, or one of our own, can be no new pipeline. */
function factsOfTab(env: Environment): Partial<WindowFacts> {
  const tab = env.activeTab();
  const key = pipelineOf(env, tab)?.place.key;
  if (key !== undefined) return { known: true, ...(key === MAIN_PIPELINE ? {} : { pipeline: key }) };
  return env.claimOf(tab) === undefined ? {} : { known: true };
}
