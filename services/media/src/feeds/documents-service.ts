import { anonymous, Scope, type Viewer } from '@dibao/shared/auth';
import { feedPath, type FeedPage } from '@dibao/shared/change-feed/feed-page';
import { unknownCursor } from '@dibao/shared/cursor';
import { ErrorCode, HubError } from '@dibao/shared/errors';
import { identityHeader, type IdentitySigner } from '@dibao/shared/identity';
import type { ImportMessage } from '@dibao/shared/import-route';
import type { OwnerFacts } from '../rules/owner-facts.ts';
import type { ReleaseFeedItem } from '../rules/release-event.ts';

/** What this service asks of the documents service, beside following its feeds. */
export interface DocumentsService {
  /** The newest position of one of its feeds. */
  head(feed: string, signal: AbortSignal): Promise<number>;
  /** The position a cursor of the release log stands for. Throws CURSOR_UNKNOWN or CURSOR_EPOCH, as the log itself says. */
  positionOf(cursor: string, signal: AbortSignal): Promise<number>;
  /**
   * The text of this digest, where the public may read it now; null where it may not: recalled, restricted, or replaced by
   * a correction.
   */
  editionText(documentId: string, digest: string, signal: AbortSignal): Promise<EditionText | null>;
  /** Events of the release log after a position, whatever this service has read. */
  releaseEvents(after: number, signal: AbortSignal): Promise<FeedPage<ReleaseFeedItem>>;
  /** Registers agencies; answers the refusals by source id. */
  registerAgencies(agencies: readonly AgencyRecord[], signal: AbortSignal): Promise<ReadonlyMap<string, string>>;
}

/** A released text, as documents gives it to those who verify and render copies. Never kept longer than the work needs. */
export interface EditionText {
  readonly documentId: string;
  readonly edition: number;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly sourceUrl: string | null;
  readonly body: string;
  readonly digest: string;
  readonly attachments: readonly EditionAttachment[];
}

export interface EditionAttachment {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly digest: string;
  readonly url: string;
}

/** A record of `/internal/import/agencies`. */
export type AgencyRecord = Omit<OwnerFacts, 'government'> & { readonly parentSourceId: string | null };

function endedEpoch(): HubError {
  return new HubError(ErrorCode.CURSOR_EPOCH, {
    zh: '此游标属于恢复备份之前的纪元。请以当前纪元的游标重新确认。',
    en: 'This cursor belongs to an epoch that ended with a restore. Acknowledge with a cursor of the present one.',
  });
}

function refusal(path: string, status: number, text: string): HubError {
  return HubError.unavailable('documents', new Error(`${path} answered ${status}: ${text.slice(0, 200)}`));
}

/** The code of an error as the hub's services answer it; a proxy may answer something else. */
function codeOf(text: string): string | undefined {
  try {
    const { errors } = JSON.parse(text) as { readonly errors?: readonly { readonly extensions?: { code?: string } }[] };
    return errors?.[0]?.extensions?.code;
  } catch {
    return undefined;
  }
}

const deadline = 30_000;
const pageOfEvents = 500;

/** This service when it registers the owners of the channels it imports. */
const registrar: Viewer = { ...anonymous, subject: 'service:media', scopes: [Scope.feeds, Scope.import] };

/** @param url the base address of the documents service */
export function createDocumentsService(url: string, signer: IdentitySigner): DocumentsService {
  async function send(path: string, signal: AbortSignal, init: RequestInit = {}): Promise<Response> {
    return fetch(`${url}${path}`, {
      ...init,
      headers: { ...init.headers, [identityHeader]: await signer.sign(registrar) },
      signal: AbortSignal.any([signal, AbortSignal.timeout(deadline)]),
    }).catch((cause: unknown) => {
      throw HubError.unavailable('documents', cause);
    });
  }

  async function ask(path: string, signal: AbortSignal, init: RequestInit = {}): Promise<string> {
    const response = await send(path, signal, init);
    const text = await response.text();
    if (!response.ok) throw refusal(path, response.status, text);
    return text;
  }

  return {
    async head(feed, signal) {
      const page = JSON.parse(await ask(`${feedPath(feed)}?after=0&limit=0`, signal)) as FeedPage<unknown>;
      return page.head;
    },
    async positionOf(cursor, signal) {
      const path = `/internal/release-log/position?${new URLSearchParams({ cursor })}`;
      const response = await send(path, signal);
      const text = await response.text();
      if (response.ok) return (JSON.parse(text) as { position: number }).position;
      const code = codeOf(text);
      if (code === ErrorCode.CURSOR_UNKNOWN) throw unknownCursor(cursor);
      if (code === ErrorCode.CURSOR_EPOCH) throw endedEpoch();
      throw refusal(path, response.status, text);
    },
    async editionText(documentId, digest, signal) {
      const wanted = new URLSearchParams({ document: documentId, digest });
      const { text } = JSON.parse(await ask(`/internal/edition-text?${wanted}`, signal)) as {
        text: EditionText | null;
      };
      return text;
    },
    async releaseEvents(after, signal) {
      const path = `${feedPath('release-events')}?after=${after}&limit=${pageOfEvents}`;
      return JSON.parse(await ask(path, signal)) as FeedPage<ReleaseFeedItem>;
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
