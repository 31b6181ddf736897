import { hasScope, requireScope, Scope } from '@dibao/shared/auth';
import { digestOf } from '@dibao/shared/digest';
import type { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { once } from '@dibao/shared/idempotent';
import { isId } from '@dibao/shared/ids';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import { agencySight } from '../../queries/agency-sight.ts';
import { governmentOfAgency } from '../../queries/government-of.ts';
import { ownersById } from '../../queries/owners.ts';
import { profileOf } from '../../queries/profiles.ts';
import { accountsOfSponsors } from '../../queries/accounts/sponsored-accounts.ts';
import { accountIssues } from '../../rules/accounts/account-issues.ts';
import type { Platform } from '../../rules/channel.ts';
import { type InputIssue, issuesOfAddress, issuesOfText } from '../../rules/input-issue.ts';
import { parseWebAddress } from '../../rules/web-address.ts';
import { notThere, refuseInput } from '../refuse-input.ts';

export interface FileAccount {
  readonly platform: Platform;
  readonly name: string;
  readonly handle: string;
  readonly url?: string | null;
  /** 主办单位. */
  readonly sponsorId: string;
  /** 主管单位, 承办单位 (H18). */
  readonly supervisorId?: string | null;
  readonly operatorId?: string | null;
  readonly certification?: string | null;
  readonly groups?: readonly string[] | null;
  readonly note?: string | null;
  readonly exception?: string | null;
  readonly idempotencyKey?: string | null;
}

export interface Filed {
  readonly filingId: string;
}

/**
 * Files an account before it is opened (E08): it exists as FILED, owes nothing, and may be used once its filing is approved.
 * For the sponsor itself, and for those who watch it. What the rules find wrong is refused; an exception of the level rule
 * is asked for with its reason (E06).
 */
export async function fileAccount(
  ctx: MediaContext,
  input: FileAccount,
): Promise<Filed | NotFound | ValidationFailure> {
  if (!hasScope(ctx.viewer, Scope.supervise)) requireScope(ctx.viewer, Scope.report);
  return once<Filed, NotFound | ValidationFailure>(
    ctx,
    { key: input.idempotencyKey, command: 'file-account', input },
    (em) => file(ctx, em, input),
    (result) => 'filingId' in result,
  );
}

async function file(ctx: MediaContext, em: Em, input: FileAccount): Promise<Filed | NotFound | ValidationFailure> {
  const [sponsor] = (await mayFileFor(ctx, em, input.sponsorId)) ? await ownersById(ctx, [input.sponsorId]) : [];
  if (sponsor === undefined) {
    return notThere(
      ctx,
      `没有机关 ${input.sponsorId}，或不归您办理。`,
      `There is no agency ${input.sponsorId}, or it is not yours to file for.`,
    );
  }
  if (input.platform === 'WEBSITE') return refuseInput(ctx, [siteIsNoAccount]);
  const name = input.name.trim();
  const handle = input.handle.trim();
  const exception = input.exception?.trim() || null;
  const siblings = await accountsOfSponsors(em, [sponsor.id]);
  const profile = await profileOf(em, sponsor, await governmentOfAgency(em, sponsor), ctx.clock.now());
  const facts = {
    name,
    platform: input.platform,
    certification: input.certification ?? null,
    sponsor,
    siblings,
    exception,
  };
  const issues = [
    ...accountIssues(facts, profile.rules.accountLevels.value),
    ...issuesOfText('handle', handle, 200),
    ...issuesOfAddress('url', input.url),
    ...(await missingAgencies(ctx, input)),
    ...(await takenHandle(em, input.platform, handle)),
  ];
  if (issues.length > 0) return refuseInput(ctx, issues);
  const address = input.url === null || input.url === undefined ? null : parseWebAddress(input.url);
  const channelId = ctx.ids.next();
  await query(
    em,
    `insert into channel (id, source_id, platform, name, url, address_key, host_key, handle, owner_id, level, division_code,
       system, status, supervisor_id, operator_id, certification, groups, record_digest)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'FILED', ?, ?, ?, ?::text[], ?)`,
    [
      ...[channelId, sourceIdOf(input.platform, handle), input.platform, name],
      ...[address?.url ?? null, address?.addressKey ?? null, address?.hostKey ?? null, handle],
      ...[sponsor.id, sponsor.level, sponsor.divisionCode, sponsor.system],
      ...[input.supervisorId ?? null, input.operatorId ?? null, input.certification ?? null, input.groups ?? []],
      digestOf(`filed ${channelId}`),
    ],
  );
  const filingId = ctx.ids.next();
  await query(
    em,
    `insert into filing (id, channel_id, kind, state, filed_at, filed_by, note, exception)
     values (?, ?, 'OPEN', 'SUBMITTED', ?, ?, ?, ?)`,
    [filingId, channelId, ctx.clock.now(), ctx.viewer.subject ?? 'public', input.note ?? null, exception],
  );
  return { filingId };
}

async function mayFileFor(ctx: MediaContext, em: Em, agencyId: string): Promise<boolean> {
  if (!isId(agencyId)) return false;
  const { wholly } = await agencySight(ctx);
  const rows = await query(em, `select o.id from agency o where o.id = ?::uuid and (${wholly.sql})`, [
    agencyId,
    ...wholly.params,
  ]);
  return rows.length > 0;
}

async function missingAgencies(ctx: MediaContext, input: FileAccount): Promise<InputIssue[]> {
  const wanted = (['supervisorId', 'operatorId'] as const).flatMap((path) => {
    const id = input[path];
    return id === null || id === undefined ? [] : [{ path, id }];
  });
  const known = new Set((await ownersById(ctx, wanted.map(({ id }) => id).filter(isId))).map(({ id }) => id));
  return wanted.flatMap(({ path, id }) =>
    known.has(id) ? [] : [{ path, text: { zh: `没有机关 ${id}。`, en: `There is no agency ${id}.` }, clause: 'H18' }],
  );
}

async function takenHandle(em: Em, platform: Platform, handle: string): Promise<InputIssue[]> {
  const rows = await query(em, 'select id from channel where platform = ? and handle = ?', [platform, handle]);
  if (rows.length === 0) return [];
  return [{ path: 'handle', text: { zh: '此账号已登记。', en: 'The account is registered already.' }, clause: 'E08' }];
}

function sourceIdOf(platform: Platform, handle: string): string {
  return `${platform.toLowerCase()}:${handle}`;
}

const siteIsNoAccount: InputIssue = {
  path: 'platform',
  text: { zh: '网站用导入登记，不在此报备。', en: 'Sites are registered by an import, not filed here.' },
};
