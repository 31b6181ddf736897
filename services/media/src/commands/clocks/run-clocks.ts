import type { Clock } from '@dibao/shared/clock';
import type { Ids } from '@dibao/shared/ids';
import type { Log } from '@dibao/shared/log';
import type { Orm } from '@dibao/shared/orm';
import { repeat } from '@dibao/shared/repeat';
import { endExpiredExemptions } from './end-expired-exemptions.ts';
import { recordSteps } from './record-steps.ts';

const sweepEvery = 10_000;

/** Watches the clocks of all duties until disposed; whatever was not recorded while the service was down is at its start. */
export function runClocks(orm: Orm, clock: Clock, ids: Ids, log: Log): AsyncDisposable {
  return repeat('duty-clocks', sweepEvery, log, async (signal) => {
    const now = clock.now();
    // Whoever counts the statements of a request does not count these.
    const em = orm.em.fork({ loggerContext: { enabled: false } });
    await recordSteps(em, now, signal);
    await endExpiredExemptions(em, now, ids, signal);
  });
}
