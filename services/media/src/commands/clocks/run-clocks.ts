import type { Clock } from '@dibao/shared/clock';
import type { Ids } from '@dibao/shared/ids';
import type { Log } from '@dibao/shared/log';
import type { Orm } from '@dibao/shared/orm';
import { repeat } from '@dibao/shared/repeat';
import { endExpiredExemptions } from './end-expired-exemptions.ts';
import { recordSteps } from './record-steps.ts';

const sweepEvery = 10_000;
/** A copy may be verified in a transaction that ends after the sweep looked. */
const overlap = 10 * 60_000;

/** Watches the clocks of all duties until disposed; whatever was not recorded while the service was down is at its start. */
export function runClocks(orm: Orm, clock: Clock, ids: Ids, log: Log): AsyncDisposable {
  let lateSince = new Date(0);
  return repeat('duty-clocks', sweepEvery, log, async () => {
    const now = clock.now();
    // Whoever counts the statements of a request does not count these.
    const em = orm.em.fork({ loggerContext: { enabled: false } });
    await recordSteps(em, now, lateSince);
    await endExpiredExemptions(em, now, ids);
    lateSince = new Date(now.getTime() - overlap);
  });
}
