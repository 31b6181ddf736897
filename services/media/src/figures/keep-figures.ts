import type { Log } from '@dibao/shared/log';
import { query } from '@dibao/shared/query';
import { repeat } from '@dibao/shared/repeat';
import { shanghaiOffset } from '@dibao/shared/shanghai-date';
import { foldFigures, type FiguresContext } from '../commands/fold-figures.ts';
import { rebuildFigures } from '../commands/rebuild-figures.ts';

/** Milliseconds between two looks for what the tallies lack. */
const pace = 250;

/** Milliseconds between two looks whether a check is due. */
const checkPace = 10 * 60_000;

/** The hours of Beijing in which figures are checked, and how old the last check must be, in milliseconds. */
const quietHours = { from: 3, to: 5 };
const checkedLately = 20 * 3_600_000;

/** Keeps the tallies of duties, whichever process comes first, and checks them every night. */
export function keepFigures(context: FiguresContext, log: Log): AsyncDisposable {
  const keeping = new AsyncDisposableStack();
  keeping.use(repeat('fold-figures', pace, log, () => foldFigures(context)));
  keeping.use(repeat('check-figures', checkPace, log, (signal) => checkFiguresAtNight(context, log, signal)));
  return keeping;
}

/** Recomputes the figures once a night, puts right what differs and reports it as an error. Answers whether it was time to. */
export async function checkFiguresAtNight(context: FiguresContext, log: Log, signal?: AbortSignal): Promise<boolean> {
  const now = context.clock.now();
  const hour = new Date(now.getTime() + shanghaiOffset).getUTCHours();
  if (hour < quietHours.from || hour >= quietHours.to) return false;
  const lately = new Date(now.getTime() - checkedLately);
  const checked = await query<object[]>(context.orm.em.fork(), `select from figures where checked_at > ?`, [lately]);
  if (checked.length > 0) return false;
  const { duties, differences } = await rebuildFigures(context, signal);
  if (differences > 0) log.error({ duties, differences }, 'figures-differed');
  else log.info({ duties }, 'figures-checked');
  return true;
}
