import type { Viewer } from '@dibao/shared/auth';
import type { Clock } from '@dibao/shared/clock';
import { digestOf } from '@dibao/shared/digest';
import { publishedNotices } from '@dibao/shared/holiday-notice';
import type { ImportOutcome } from '@dibao/shared/import-route';
import type { Log } from '@dibao/shared/log';
import type { Orm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { importedNotices } from '../queries/working-calendar.ts';
import { parseHolidayRecord } from '../rules/holiday-record.ts';
import { recomputeProvisional } from './recompute-provisional.ts';

/** Imports holiday notices, each record one; a notice that says a day otherwise than an earlier one replaces that day. */
export async function importHolidays(
  orm: Orm,
  clock: Clock,
  records: readonly Readonly<Record<string, unknown>>[],
  viewer: Viewer,
): Promise<ImportOutcome[]> {
  return orm.em.fork().transactional(async (em) => {
    await query(em, `select pg_advisory_xact_lock(hashtext('dibao.holiday_notice'))`);
    const years = new Set([...publishedNotices(), ...(await importedNotices(em))].map(({ year }) => year));
    const outcomes: ImportOutcome[] = [];
    for (const record of records) {
      const read = parseHolidayRecord(record, (year) => years.has(year));
      if ('refusal' in read) {
        outcomes.push(read);
        continue;
      }
      const { year, documentNumber = null, off, work } = read.notice;
      const stored = await query<object[]>(
        em,
        `insert into holiday_notice (year, document_number, off, work, digest, imported_at, imported_by)
         values (?, ?, ?::date[], ?::date[], ?, ?, ?) on conflict (digest) do nothing returning number`,
        [
          year,
          documentNumber,
          off,
          work,
          digestOf(JSON.stringify([year, off, work])),
          clock.now(),
          viewer.subject ?? 'operator',
        ],
      );
      outcomes.push(stored.length === 0 ? 'unchanged' : years.has(year) ? 'changed' : 'new');
      years.add(year);
    }
    return outcomes;
  });
}

/** Called when all notices of an import are in: limits that were a guess until now are measured by them. */
export async function settleHolidays(orm: Orm, clock: Clock, log: Log): Promise<void> {
  const duties = await orm.em.fork().transactional((em) => recomputeProvisional(em, clock.now()));
  log.info({ duties }, 'provisional-duties-recomputed');
}
