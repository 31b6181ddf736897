import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import { toInstants } from '../duty-row.ts';

/** The word of the second person on a proof. */
export interface EvidenceDecision {
  readonly evidenceId: string;
  readonly isAccepted: boolean;
  readonly note: string | null;
  readonly at: Date;
  readonly decidedBy: string;
}

export async function decisionsOf(ctx: MediaContext, evidenceIds: readonly string[]): Promise<EvidenceDecision[]> {
  const rows = await query<Record<string, unknown>[]>(
    ctx.em,
    `select evidence_id as "evidenceId", is_accepted as "isAccepted", note, at, decided_by as "decidedBy"
     from evidence_decision where evidence_id = any (?::uuid[])`,
    [evidenceIds],
  );
  return rows.map((row) => toInstants<EvidenceDecision>(row, ['at']));
}

/** A screenshot or a photograph, with its content in base64. */
export interface EvidenceFile {
  readonly evidenceId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly digest: string;
  readonly content: string;
}

export async function filesOf(ctx: MediaContext, evidenceIds: readonly string[]): Promise<EvidenceFile[]> {
  return query<EvidenceFile[]>(
    ctx.em,
    `select e.id as "evidenceId", e.file_name as name, f.media_type as "mediaType", length(f.bytes) as bytes, f.digest,
       encode(f.bytes, 'base64') as content
     from evidence e join evidence_file f on f.digest = e.file_digest
     where e.id = any (?::uuid[])`,
    [evidenceIds],
  );
}
