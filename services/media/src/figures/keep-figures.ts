import type { Clock } from '@dibao/shared/clock';
import type { Log } from '@dibao/shared/log';
import type { Orm } from '@dibao/shared/orm';
import { repeat } from '@dibao/shared/repeat';
import { foldFigures } from '../commands/fold-figures.ts';

/** Milliseconds between two looks for what the tallies lack. */
const pace = 250;

/** Keeps the tallies of duties, whichever process comes first. */
export function keepFigures(orm: Orm, clock: Clock, log: Log): AsyncDisposable {
  return repeat('fold-figures', pace, log, () => foldFigures({ orm, clock }));
}
