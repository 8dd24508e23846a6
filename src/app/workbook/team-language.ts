/** The language in which a run speaks: the team's once set up, the person's own before. */
import type { Language } from '../../domain/messages/language';
import type { Environment } from '../ports';
import { readLayout } from './layout';
import { readMirrors } from './mirrors';

/** Costs no read of a tab. */
export function teamLanguage(env: Environment): Language {
  return readLayout(env.memory) ? readMirrors(env.memory).settings.language : env.userLanguage;
}
