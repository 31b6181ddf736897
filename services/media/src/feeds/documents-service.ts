import { anonymous, Scope, type Viewer } from '@dibao/shared/auth';
import { feedPath, type FeedPage } from '@dibao/shared/change-feed/feed-page';
import { unknownCursor } from '@dibao/shared/cursor';
import { ErrorCode, HubError } from '@dibao/shared/errors';
import { identityHeader, type IdentitySigner } from '@dibao/shared/identity';
import type { ImportMessage } from '@dibao/shared/import-route';
import type { OwnerFacts } from '../rules/owner-facts.ts';

/** What this service asks of the documents service, beside following its feeds. */
export interface DocumentsService {
  /** The newest position of one of its feeds. */
  head(feed: string, signal: AbortSignal): Promise<number>;
  /** The position a cursor of the release log stands for. Throws CURSOR_UNKNOWN or CURSOR_EPOCH, as the log itself says. */
  positionOf(cursor: string, signal: AbortSignal): Promise<number>;
  /** Registers agencies; answers the refusals by source id. */
  registerAgencies(agencies: readonly AgencyRecord[], signal: AbortSignal): Promise<ReadonlyMap<string, string>>;
}

/** A record of `/internal/import/agencies`. */
export type AgencyRecord = Omit<OwnerFacts, 'government'> & { readonly parentSourceId: string | null };

/** Positions have no gaps, so the event after a cursor tells where the cursor stands. */
const nextAfter = `query ($cursor: Cursor!) {
  releaseEvents(after: $cursor, first: 1) { edges { node { position } } }
  releaseLog { count }
}`;

interface NextAfter {
  readonly data?: {
    readonly releaseEvents: { readonly edges: readonly { readonly node: { readonly position: number } }[] };
    readonly releaseLog: { readonly count: number };
  } | null;
  readonly errors?: readonly { readonly extensions: { readonly code?: string } }[];
}

function endedEpoch(): HubError {
  return new HubError(ErrorCode.CURSOR_EPOCH, {
    zh: '此游标属于恢复备份之前的纪元。请以当前纪元的游标重新确认。',
    en: 'This cursor belongs to an epoch that ended with a restore. Acknowledge with a cursor of the present one.',
  });
}

const deadline = 30_000;

/** This service when it registers the owners of the channels it imports. */
const registrar: Viewer = { ...anonymous, subject: 'service:media', scopes: [Scope.feeds, Scope.import] };

/** @param url the base address of the documents service */
export function createDocumentsService(url: string, signer: IdentitySigner): DocumentsService {
  async function ask(path: string, signal: AbortSignal, init: RequestInit = {}): Promise<string> {
    const response = await fetch(`${url}${path}`, {
      ...init,
      headers: { ...init.headers, [identityHeader]: await signer.sign(registrar) },
      signal: AbortSignal.any([signal, AbortSignal.timeout(deadline)]),
    }).catch((cause: unknown) => {
      throw HubError.unavailable('documents', cause);
    });
    const text = await response.text();
    if (!response.ok)
      throw HubError.unavailable('documents', new Error(`${path} answered ${response.status}: ${text.slice(0, 200)}`));
    return text;
  }

  return {
    async head(feed, signal) {
      const page = JSON.parse(await ask(`${feedPath(feed)}?after=0&limit=0`, signal)) as FeedPage<unknown>;
      return page.head;
    },
    async positionOf(cursor, signal) {
      const answer = JSON.parse(
        await ask('/graphql', signal, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: nextAfter, variables: { cursor } }),
        }),
      ) as NextAfter;
      const code = answer.errors?.[0]?.extensions.code;
      if (code === ErrorCode.CURSOR_UNKNOWN) throw unknownCursor(cursor);
      if (code === ErrorCode.CURSOR_EPOCH) throw endedEpoch();
      if (answer.data === undefined || answer.data === null)
        throw HubError.unavailable('documents', new Error(String(code)));
      const [next] = answer.data.releaseEvents.edges;
      return next === undefined ? answer.data.releaseLog.count : next.node.position - 1;
    },
    async registerAgencies(agencies, signal) {
      const answer = await ask('/internal/import/agencies', signal, {
        method: 'POST',
        headers: { 'content-type': 'application/jsonl; charset=utf-8' },
        body: agencies.map((agency) => JSON.stringify(agency)).join('\n'),
      });
      const messages = answer
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as ImportMessage);
      if (!messages.some(({ type }) => type === 'done'))
        throw HubError.unavailable('documents', new Error(answer.slice(-500)));
      return new Map(
        messages.flatMap((message) =>
          message.type === 'refused' ? [[agencies[message.line - 1]?.sourceId ?? '', message.refusal.message.zh]] : [],
        ),
      );
    },
  };
}
