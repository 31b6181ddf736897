import type { Clock } from '@dibao/shared/clock';
import type { Em } from '@dibao/shared/orm';
import { LockMode } from '@mikro-orm/core';
import { ReleaseEntity } from '../entities/release.entity.ts';
import { enterLog } from './enter-log.ts';

/** Lets planned releases whose time has come enter the log, one transaction each; returns how many did (J04). */
export async function enterPlannedReleases(em: Em, clock: Clock): Promise<number> {
  let entered = 0;
  while (await enterNext(em.fork(), clock)) entered += 1;
  return entered;
}

function enterNext(em: Em, clock: Clock): Promise<boolean> {
  return em.transactional(async (tx) => {
    const now = clock.now();
    const [due] = await tx.find(
      ReleaseEntity,
      { enteredLogAt: null, withdrawnAt: null, publishedAt: { $lte: now } },
      { orderBy: { publishedAt: 'asc', id: 'asc' }, limit: 1, lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
    );
    if (due === undefined) return false;
    await enterLog(tx, due, now);
    return true;
  });
}
