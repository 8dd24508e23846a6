/** Runs a menu item: what goes wrong is told in a dialog, in the person's language. */
import type { Environment } from '../ports';
import { keepingOrder } from '../structure/keep-order';
import { migrateWorkbook } from '../structure/migrate-workbook';
import { describe, type Surroundings } from './door';

/** A global function for one menu item. */
export function handleMenu(surroundings: Surroundings, work: (env: Environment) => void): () => void {
  return function runMenuItem() {
    const env = surroundings.open();
    try {
      migrateWorkbook(env);
      keepingOrder(env, () => work(env));
    } catch (error) {
      const { message, action } = describe(surroundings, error, env);
      env.dialogs.tell('Pipesheet', `${message}\n\n${action}`);
    }
  };
}
