import type { AppealRemedy } from '../../rules/appeals/appeal-remedy.ts';
import type { AppealGround, AppealState } from '../../rules/appeals/appeal-state.ts';
import { toInstants } from '../duty-row.ts';

/** An appeal as it is read. */
export interface AppealRow {
  readonly id: string;
  readonly dutyId: string;
  readonly channelId: string;
  readonly ground: AppealGround;
  readonly text: string;
  readonly copyAt: Date | null;
  readonly url: string | null;
  readonly evidenceRef: string | null;
  readonly filedAt: Date;
  readonly filedBy: string;
  readonly dueAt: Date;
  readonly state: AppealState;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly reason: string | null;
  readonly remedy: AppealRemedy | null;
}

/** The columns of {@link AppealRow} over appeal `a` and its duty `d`. */
export const appealColumns = `a.id, a.duty_id as "dutyId", d.channel_id as "channelId", a.ground, a.text,
  a.copy_at as "copyAt", a.url, a.evidence_ref as "evidenceRef", a.filed_at as "filedAt", a.filed_by as "filedBy",
  a.due_at as "dueAt", a.state, a.ended_at as "endedAt", a.ended_by as "endedBy", a.reason, a.remedy`;

export function toAppealRow(raw: Readonly<Record<string, unknown>>): AppealRow {
  return toInstants<AppealRow>(raw, ['copyAt', 'filedAt', 'dueAt', 'endedAt']);
}
