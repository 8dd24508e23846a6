/** Notices stages that no pipeline uses, because their Pipeline cell names none. */
import type { Notice } from '../../contract/rpc';
import { choose } from '../../domain/messages/choose';
import { structure as en } from '../../domain/messages/en/structure';
import { structure as ko } from '../../domain/messages/ko/structure';
import type { Environment } from '../ports';
import { requireLayout } from '../workbook/layout';
import { readMirrors } from '../workbook/mirrors';

/** One for each name that is no pipeline's; from the mirror of Stages, without a read. */
export function strayStages(env: Environment): readonly Notice[] {
  const { stages, settings } = readMirrors(env.memory);
  const [, ...others] = requireLayout(env.memory).pipelines.map(({ name }) => name);
  const texts = choose(settings.language, { en, ko });
  const strays = new Set(stages.flatMap(({ pipeline }) => (pipeline === undefined ? [] : [pipeline])));
  return [...strays]
    .filter((name) => !others.includes(name))
    .map((name) => ({
      message: texts.strayStages(name),
      action: others.length === 0 ? texts.nameMain : texts.nameOneOf(others),
      repairable: false,
    }));
}
