/** An environment that fails at one of its writes, as Google does. */
import type { Environment } from '../../src/app/ports';

export const MOMENTS = ['before', 'after'] as const;

/** The environment with its n-th write, from 0, failing before or after it took effect. */
export function failAt(env: Environment, failing: number, when: (typeof MOMENTS)[number]): Environment {
  let count = 0;
  const write: Environment['write'] = (writes) => {
    for (const each of writes) {
      const isIt = count === failing;
      count += 1;
      if (isIt && when === 'before') throw new Error('out');
      env.write([each]);
      if (isIt) throw new Error('out');
    }
  };
  return { ...env, write };
}

/** Runs what may throw; what matters is what it leaves. */
export function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // The panel asks again.
  }
}
