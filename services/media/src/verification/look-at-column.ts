import { createHash } from 'node:crypto';
import type { Bilingual } from '@dibao/shared/bilingual';
import type { FetchAnswer } from '@dibao/shared/guarded-fetch/fetch-outcome';
import { query } from '@dibao/shared/query';
import { recordColumn, recordColumnFailure } from '../commands/verification/record-column.ts';
import { type ColumnToLookAt, columnToLookAt } from '../queries/verification/column-to-look-at.ts';
import type { DueLook } from '../queries/verification/due-looks.ts';
import { isSilent, verdictOfStatus } from '../rules/verification/answer-verdict.ts';
import type { HostAnswer } from './drain-host.ts';
import { type Looker, notAllowed, pageBounds } from './looker.ts';

/** A column that fails is asked ever more rarely, six hours apart at most. */
const longestPause = 6 * 3_600_000;

/** Reads a column, conditionally, and has the entries that speak of open reposts looked at. */
export async function lookAtColumn(looker: Looker, look: DueLook, signal: AbortSignal): Promise<HostAnswer> {
  const { orm, clock, columnInterval } = looker;
  const column = await columnToLookAt(orm.em.fork(), look.subjectId);
  if (column === null || columnInterval === 0) {
    await query(orm.em.fork(), `delete from look where subject = 'COLUMN' and subject_id = ?::uuid`, [look.subjectId]);
    return 'ANSWERED';
  }
  const at = clock.now();
  const after = (pause: number) => new Date(at.getTime() + pause);
  async function fail(reason: Bilingual): Promise<void> {
    const attempts = look.attempts + 1;
    const nextAt = after(Math.max(columnInterval, Math.min(columnInterval * 2 ** look.attempts, longestPause)));
    await recordColumnFailure(orm, known, { at, reason, attempts, nextAt });
  }
  const known = column;
  if (!(await looker.robots.allows(column.url, signal))) {
    await fail(notAllowed);
    return 'ANSWERED';
  }
  const outcome = await looker.fetchGuarded(column.url, { ...pageBounds, headers: conditions(column), signal });
  if (outcome.kind === 'answered' && (outcome.status === 304 || outcome.status === 200)) {
    await recordColumn(orm, { column, at, ...(await read(looker, column, outcome)) }, after(columnInterval));
    return 'ANSWERED';
  }
  await fail(outcome.kind === 'answered' ? (verdictOfStatus(outcome.status)?.reason ?? notRead) : outcome.reason);
  return outcome.kind !== 'answered' && isSilent(outcome.kind) ? 'SILENT' : 'ANSWERED';
}

const notRead = { zh: '未能读取。', en: 'It could not be read.' };

function conditions({ etag, lastModified }: ColumnToLookAt): Record<string, string> {
  return {
    ...(etag !== null && { 'if-none-match': etag }),
    ...(lastModified !== null && { 'if-modified-since': lastModified }),
  };
}

async function read({ lanes }: Looker, column: ColumnToLookAt, { status, bytes, headers, finalUrl }: FetchAnswer) {
  if (status === 304) {
    return { entries: null, etag: column.etag, lastModified: column.lastModified, bytesDigest: null };
  }
  const bytesDigest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  const kept = { etag: headers.get('etag'), lastModified: headers.get('last-modified'), bytesDigest };
  // Servers without validators send the same page again and again.
  if (bytesDigest === column.bytesDigest) return { ...kept, entries: null };
  const page = { bytes, contentType: headers.get('content-type'), url: finalUrl };
  return { ...kept, entries: await lanes.looks.run('readList', page) };
}
