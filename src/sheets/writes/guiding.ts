/** Carries out what is worth having and not worth failing for. */
import { repeatable } from '../retry';

/**
 * A typed column of a Google table refuses validations (platform.md 5.10), and it checks its values itself: what Google
 * refuses of guides is left out.
 */
export function guiding(call: () => unknown): void {
  try {
    repeatable(call);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'Exception') throw error;
    console.warn('A validation was refused:', error.message);
  }
}
