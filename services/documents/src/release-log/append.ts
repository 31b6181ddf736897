import { digestOf } from '@dibao/shared/digest';
import { query } from '@dibao/shared/query';
import { readHead, takePositions } from '@dibao/shared/change-feed/append';
import type { Em } from '@dibao/shared/orm';
import type { Envelope } from '../rules/envelope.ts';
import { canonicalJson, chainValue } from './chain.ts';

/** The feed name of the release log and its NOTIFY channel. */
export const releaseFeed = 'release-events';

/** The chain value before position 1. */
const chainOrigin = digestOf('dibao release log');

/**
 * Appends events to the release log. The last statements of the transaction that made the change: the row lock on the
 * head makes commit order equal to position order.
 */
export async function appendReleaseEvents(em: Em, envelopes: readonly Envelope[]): Promise<void> {
  if (envelopes.length === 0) return;
  const first = await takePositions(em, releaseFeed, envelopes.length);
  let chain = await chainAt(em, first - 1);
  for (const [offset, envelope] of envelopes.entries()) {
    const position = first + offset;
    const text = canonicalJson(envelope);
    const digest = digestOf(text);
    chain = chainValue(chain, position, digest);
    await query(
      em,
      `insert into release_log (position, kind, at, edition, reason, release_id, envelope, digest, chain)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        position,
        envelope.kind,
        envelope.at,
        envelope.release.edition,
        envelope.reason,
        envelope.release.id,
        text,
        digest,
        chain,
      ],
    );
  }
  await query(
    em,
    `update release r set territory_id = told.territory from unnest(?::uuid[], ?::uuid[]) as told (id, territory) where r.id = told.id`,
    [envelopes.map(({ release }) => release.id), envelopes.map(({ release }) => release.territoryId)],
  );
  await query(em, `select pg_notify(?, ?)`, [releaseFeed, String(await readHead(em, releaseFeed))]);
}

async function chainAt(em: Em, position: number): Promise<string> {
  if (position === 0) return chainOrigin;
  const [row] = await query<{ chain: string }[]>(em, `select chain from release_log where position = ?`, [position]);
  if (row === undefined) throw new Error(`The release log lacks position ${position}`);
  return row.chain;
}
