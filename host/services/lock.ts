/** LockService: document, script and user locks (platform.md 5.12). */

import { ServiceException } from '../errors';
import { integer } from '../runtime/parameters';
import { defineSurface, methodsOf } from '../runtime/surface';
import type { ServiceContext } from './context';

/** The global LockService. */
export class LockService {
  constructor(readonly context: ServiceContext) {}
}

/** A Lock.Lock. */
export class LockHandle {
  constructor(
    readonly context: ServiceContext,
    readonly name: string,
  ) {}
}

const service = methodsOf<LockService>();

defineSurface(LockService, 'LockService', {
  getDocumentLock: service.other([], ({ context }) => new LockHandle(context, 'document')),
  getScriptLock: service.other([], ({ context }) => new LockHandle(context, 'script')),
  getUserLock: service.other([], ({ context }) => new LockHandle(context, `user ${context.execution.user}`)),
});

/** Waits on the host's clock for the holder to let go, at most the given milliseconds. */
function acquire({ context, name }: LockHandle, patience: number): boolean {
  const { execution, machine } = context;
  const wait = machine.locks.waitFor(name, execution);
  execution.spend(Math.min(wait, Math.max(0, patience)));
  if (wait > patience) return false;
  machine.locks.take(name, execution);
  return true;
}

const { other } = methodsOf<LockHandle>();

defineSurface(LockHandle, 'Lock', {
  tryLock: other([integer], acquire),
  waitLock: other([integer], (lock, patience) => {
    if (!acquire(lock, patience)) throw new ServiceException('lockTimeout');
  }),
  hasLock: other([], ({ context, name }) => context.machine.locks.holds(name, context.execution)),
  releaseLock: other([], ({ context, name }) => context.machine.locks.release(name, context.execution)),
});
