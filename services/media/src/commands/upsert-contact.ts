import { requireScope, Scope } from '@dibao/shared/auth';
import { say } from '@dibao/shared/bilingual';
import { HubError } from '@dibao/shared/errors';
import { notFound, type NotFound, type ValidationFailure, type VersionConflict } from '@dibao/shared/failures';
import { once } from '@dibao/shared/idempotent';
import { isId } from '@dibao/shared/ids';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../context.ts';
import { agencySight } from '../queries/agency-sight.ts';
import { openWay } from '../queries/contact-row.ts';
import type { MessageWay, WayAddress } from '../rules/contact.ts';
import { type ContactInput, contactIssues, toContactFacts } from '../rules/contact-input.ts';
import { contactRefused, conflict, lockContact } from './lock-contact.ts';
import { saveContacts } from './save-contacts.ts';

export interface UpsertContact extends ContactInput {
  /** Absent: a new contact. */
  readonly id?: string | null;
  /** The version a change is based on. */
  readonly lockVersion?: number | null;
  readonly agencyId: string;
  readonly channelId?: string | null;
  readonly idempotencyKey?: string | null;
}

/** The contact that was written. */
export interface ContactSaved {
  readonly contactId: string;
}

/**
 * Adds a contact or replaces all that is said of one. An agency's own people keep their own list, monitors that of
 * everything below them, the operator all. Throws FORBIDDEN for another's agency.
 */
export async function upsertContact(
  ctx: MediaContext,
  input: UpsertContact,
): Promise<ContactSaved | ValidationFailure | NotFound | VersionConflict> {
  requireScope(ctx.viewer, Scope.readDuties);
  await requireOwnAgency(ctx, input.agencyId);
  return once<ContactSaved, ValidationFailure | NotFound | VersionConflict>(
    ctx,
    { key: input.idempotencyKey, command: 'upsert-contact', input },
    (em) => save(ctx, em, input),
    (result) => 'contactId' in result,
  );
}

async function save(
  ctx: MediaContext,
  em: Em,
  input: UpsertContact,
): Promise<ContactSaved | ValidationFailure | NotFound | VersionConflict> {
  const issues = contactIssues(input);
  if (issues.length > 0) return contactRefused(ctx, issues);
  if (!(await channelFits(em, input))) {
    return notFound(
      say(ctx.language, {
        zh: `机关 ${input.agencyId} 没有渠道 ${input.channelId}。`,
        en: `The agency ${input.agencyId} has no channel ${input.channelId}.`,
      }),
    );
  }
  const id = input.id ?? ctx.ids.next();
  if (input.id !== null && input.id !== undefined) {
    const known = await lockContact(em, input.id);
    if (known === null) return unknownContact(ctx, input.id);
    await requireOwnAgency(ctx, known.agencyId);
    if (known.lockVersion !== input.lockVersion) return conflict(ctx, input.lockVersion ?? 0, known.lockVersion);
  }
  const { agencyId, channelId = null } = input;
  const facts = toContactFacts(input);
  const ways = [...facts.ways, ...(await unsaidRobots(ctx, em, input))];
  await saveContacts(em, ctx.sealer, [{ ...facts, ways, id, sourceId: null, agencyId, channelId }]);
  return { contactId: id };
}

/** The webhooks of a contact are shown to nobody, so a change that does not name them keeps them; null removes one. */
async function unsaidRobots(ctx: MediaContext, em: Em, input: UpsertContact): Promise<WayAddress[]> {
  const robots = [
    ['WECOM', input.wecomWebhook],
    ['DINGTALK', input.dingtalkWebhook],
  ] as const;
  const unsaid = robots.filter(([, webhook]) => webhook === undefined).map(([way]) => way);
  const { id = null } = input;
  if (id === null) return [];
  const kept = await query<{ way: MessageWay; sealed: string }[]>(
    em,
    `select way, sealed_address as sealed from contact_way where contact_id = ?::uuid and way = any (?::text[])`,
    [id, unsaid],
  );
  return kept.map(({ way, sealed }) => ({ way, ...openWay(ctx.sealer, id, way, sealed) }));
}

/** Throws FORBIDDEN unless the viewer may see all of this agency's people, which is who may change them. */
export async function requireOwnAgency(ctx: MediaContext, agencyId: string): Promise<void> {
  const { wholly } = await agencySight(ctx);
  const onlyReads = ctx.viewer.roles.every((role) => role === 'assessor' || role === 'publisher');
  const [found] = isId(agencyId)
    ? await query(ctx.em, `select o.id from agency o where o.id = ?::uuid and (${wholly.sql})`, [
        agencyId,
        ...wholly.params,
      ])
    : [];
  if (found !== undefined && !onlyReads) return;
  throw HubError.forbidden(
    `机关 ${agencyId} 的联系人由其本单位、上级监测单位和运行人员维护；令牌不属于其中，或没有这个机关。`,
    `The contacts of the agency ${agencyId} are kept by its own people, the monitors above it and the operator; the token is none of them, or there is no such agency.`,
  );
}

export function unknownContact(ctx: MediaContext, id: string): NotFound {
  return notFound(say(ctx.language, { zh: `没有联系人 ${id}。`, en: `There is no contact ${id}.` }));
}

async function channelFits(em: Em, { agencyId, channelId }: UpsertContact): Promise<boolean> {
  if (channelId === null || channelId === undefined) return true;
  if (!isId(channelId)) return false;
  const rows = await query(em, `select id from channel where id = ?::uuid and owner_id = ?::uuid`, [
    channelId,
    agencyId,
  ]);
  return rows.length > 0;
}
