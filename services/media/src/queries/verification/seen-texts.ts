import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import type { Difference } from '../../rules/comparison/compare-texts.ts';
import type { MissingPart } from '../../rules/verification/judgement.ts';

/** The words of a look. */
export interface SeenText {
  readonly evidenceId: string;
  readonly text: string | null;
  readonly differences: readonly Difference[];
  readonly missing: readonly MissingPart[];
}

interface Row extends SeenText {
  readonly documentId: string | null;
  /** Of the edition the page was compared with. */
  readonly digest: string | null;
}

/**
 * The texts that looks found, by evidence. Nothing of a release that was recalled, and nothing while documents does not
 * give out the edition the page was compared with, as after a correction: what may not be read is not read here either.
 */
export async function seenTexts(ctx: MediaContext, evidenceIds: readonly string[]): Promise<SeenText[]> {
  const rows = await query<Row[]>(
    ctx.em,
    `select e.id as "evidenceId", t.text, coalesce(e.differences, '[]') as differences,
       coalesce(e.missing, '[]') as missing, r.document_id as "documentId", o.digest
     from evidence e
     join repost_duty d on d.id = e.duty_id
     join release r on r.id = d.release_id and r.withdrawn_at is null
     left join release_edition o on o.release_id = r.id and o.edition = e.edition
     left join copy_text t on t.digest = e.text_digest
     where e.id = any (?::uuid[]) and e.kind = 'LOOK'`,
    [evidenceIds],
  );
  const isOpen = new Map(
    await Promise.all(
      [...Map.groupBy(rows, keyOf)].map(async ([key, [row]]) => [key, await mayBeRead(ctx, row)] as const),
    ),
  );
  return rows.filter((row) => isOpen.get(keyOf(row)));
}

function keyOf({ documentId, digest }: Row): string {
  return `${documentId} ${digest}`;
}

/** Where there is no text of ours, what a page shows is the page's own. */
async function mayBeRead(ctx: MediaContext, row: Row | undefined): Promise<boolean> {
  const { documentId = null, digest = null } = row ?? {};
  return documentId === null || digest === null || (await ctx.editionText(documentId, digest, ctx.signal)) !== null;
}
