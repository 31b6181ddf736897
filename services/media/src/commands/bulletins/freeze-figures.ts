import { digestOf } from '@dibao/shared/digest';
import { HubError } from '@dibao/shared/errors';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import canonicalize from 'canonicalize';
import { timedDuties } from '../../queries/compliance-summary.ts';
import { frozenFigures } from '../../queries/bulletins/frozen-figures.ts';
import { frozenRows } from '../../queries/bulletins/frozen-rows.ts';
import { scopeCondition } from '../../queries/bulletins/scope-condition.ts';
import { timelinessParams } from '../../queries/repost-duties.ts';
import { copyAtSql } from '../../rules/timeliness.ts';
import { criticised, praised, type RankingCriteria } from '../../rules/bulletins/ranking.ts';
import type { BulletinScope, BulletinSnapshot, BulletinUnit } from '../../rules/bulletins/snapshot.ts';

export interface FreezeFigures {
  readonly bulletinId: string;
  readonly scope: BulletinScope;
  readonly unitsBy: BulletinUnit;
  readonly criteria: RankingCriteria;
  readonly now: Date;
}

/** Of a bulletin's rows; more are a period nobody can argue about line by line. */
const mostRows = 2_000_000;

/**
 * Freezes the duties of a scope, a row each, in one statement and so at one moment, and makes the snapshot of them:
 * canonical JSON with its SHA-256. Everything a bulletin says is computed from these rows.
 */
export async function freezeFigures(em: Em, freeze: FreezeFigures): Promise<{ text: string; checksum: string }> {
  const { bulletinId, scope, unitsBy, criteria, now } = freeze;
  await keepRows(em, freeze);
  const rows = await frozenRows(em, bulletinId);
  if (rows.count > mostRows) throw tooMany(rows.count);
  const [all] = await frozenFigures(em, bulletinId, 'ALL');
  if (all === undefined) throw new Error('a sum without a group has one row');
  const units = await frozenFigures(em, bulletinId, unitsBy);
  const snapshot: BulletinSnapshot = {
    format: 'dibao-bulletin/1',
    bulletinId,
    scope: { ...scope, from: scope.from.toISOString(), to: scope.to.toISOString() },
    frozenAt: now.toISOString(),
    summary: { ...all.summary },
    medianDelaySeconds: all.medianDelaySeconds,
    unitsBy,
    criteria,
    units,
    praise: praised(units, criteria),
    criticism: criticised(units, criteria),
    rows,
  };
  const text = canonicalize(snapshot);
  if (text === undefined) throw new Error('a snapshot is JSON');
  return { text, checksum: digestOf(text) };
}

async function keepRows(em: Em, { bulletinId, scope, now }: FreezeFigures): Promise<void> {
  const where = await scopeCondition({ em }, scope);
  await query(
    em,
    `insert into bulletin_duty (bulletin_id, duty_id, release_id, channel_id, owner_id, division_code, system, kind, state,
       timeliness, starts_at, target_at, due_at, claimed_at, copy_at)
     select ?::uuid, d.id, d.release_id, d.channel_id, c.owner_id, c.division_code, c.system, d.kind, d.state,
       d.timeliness, d.starts_at, d.target_at, d.due_at, d.claimed_at, ${copyAtSql}
     from (${timedDuties}) d join channel c on c.id = d.channel_id
     where d.state <> 'CANCELLED' and ${where.sql}`,
    [bulletinId, ...timelinessParams(now), ...where.params],
  );
}

function tooMany(count: number): HubError {
  return HubError.limitExceeded(
    `范围内有 ${count} 项任务，超过 ${mostRows} 项。请缩短时段，或以 divisionCode、system 缩小范围。`,
    `The scope has ${count} duties, more than ${mostRows}. Shorten the period, or narrow it by divisionCode or system.`,
  );
}
