import { requireScope, Scope } from '@dibao/shared/auth';
import type { ValidationFailure } from '@dibao/shared/failures';
import { once } from '@dibao/shared/idempotent';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import { type BulletinWords, issuesOfWords } from '../../rules/bulletins/bulletin-words.ts';
import type { RankingCriteria } from '../../rules/bulletins/ranking.ts';
import type { BulletinUnit } from '../../rules/bulletins/snapshot.ts';
import { supervisionOf } from '../../rules/duty-sight.ts';
import { type InputIssue, issuesOfText } from '../../rules/input-issue.ts';
import { refuseInput } from '../refuse-input.ts';
import { freezeFigures } from './freeze-figures.ts';

export interface DraftBulletin {
  readonly series: string;
  readonly title: string;
  readonly divisionCode?: string | null;
  readonly system?: string | null;
  readonly from: Date;
  readonly to: Date;
  readonly unitsBy: BulletinUnit;
  readonly criteria: RankingCriteria;
  readonly words: BulletinWords;
  readonly idempotencyKey?: string | null;
}

/** A bulletin as commands answer it; the rest is read. */
export interface BulletinRef {
  readonly bulletinId: string;
}

/** 起草通报: freezes the figures of what the viewer monitors, for a region or system of it and a period. */
export async function draftBulletin(ctx: MediaContext, input: DraftBulletin): Promise<BulletinRef | ValidationFailure> {
  requireScope(ctx.viewer, Scope.supervise);
  const issues = issuesOf(input);
  if (issues.length > 0) return refuseInput(ctx, issues);
  return once<BulletinRef, ValidationFailure>(
    ctx,
    { key: input.idempotencyKey, command: 'draft-bulletin', input },
    (em) => draft(ctx, em, input),
    (result) => 'bulletinId' in result,
  );
}

async function draft(ctx: MediaContext, em: Em, input: DraftBulletin): Promise<BulletinRef> {
  const { series, title, divisionCode = null, system = null, from, to, unitsBy, criteria, words } = input;
  const supervision = supervisionOf(ctx.viewer);
  const agencyId = supervision === 'ALL' ? null : supervision;
  const bulletinId = ctx.ids.next();
  const now = ctx.clock.now();
  const by = ctx.viewer.subject ?? 'public';
  const scope = { agencyId, divisionCode, system, from, to };
  const { text, checksum } = await freezeFigures(em, { bulletinId, scope, unitsBy, criteria, now });
  await query(
    em,
    `insert into bulletin (id, agency_id, series, title, division_code, system, period_from, period_to, frozen_at, snapshot,
       checksum, words, drafted_by)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)`,
    [
      ...[bulletinId, agencyId, series.trim(), title.trim(), divisionCode, system, from, to, now, text, checksum],
      ...[JSON.stringify(words), by],
    ],
  );
  await query(em, `insert into bulletin_step (bulletin_id, step, at, by) values (?, 'DRAFT', ?, ?)`, [
    bulletinId,
    now,
    by,
  ]);
  return { bulletinId };
}

function issuesOf({ series, title, from, to, criteria, words }: DraftBulletin): InputIssue[] {
  const { minimumDuties, places, praiseFrom, criticiseTo } = criteria;
  const isShare = (share: number) => share >= 0 && share <= 1;
  return [
    ...issuesOfText('series', series, 100),
    ...issuesOfText('title', title, 200),
    ...(from < to ? [] : [{ path: 'to', text: { zh: 'from 必须早于 to。', en: '"from" must be earlier than "to".' } }]),
    ...(minimumDuties >= 1 && places >= 1 && places <= 100 ? [] : [countIssue]),
    ...(isShare(praiseFrom) && isShare(criticiseTo) ? [] : [shareIssue]),
    ...issuesOfWords(words),
  ];
}

const countIssue: InputIssue = {
  path: 'criteria',
  text: {
    zh: 'minimumDuties 至少为 1，places 为 1 至 100。',
    en: '"minimumDuties" is at least 1, "places" 1 to 100.',
  },
};
const shareIssue: InputIssue = {
  path: 'criteria',
  text: {
    zh: 'praiseFrom、criticiseTo 为 0 至 1 之间的比例。',
    en: '"praiseFrom" and "criticiseTo" are shares from 0 to 1.',
  },
};
