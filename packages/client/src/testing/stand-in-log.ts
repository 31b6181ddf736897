import { createHash } from 'node:crypto';
import type { FollowedDocument, FollowedRelease, ReleaseEvent, ReleaseEventKind } from '../followed-event.ts';

const sha256 = (text: string) => `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;

export interface Appended {
  readonly kind?: ReleaseEventKind;
  readonly releaseId?: string;
  readonly edition?: number;
  readonly title?: string;
  readonly column?: string;
  readonly body?: string | null;
  readonly reason?: string;
}

/** A release log in memory, by the rules of docs/protocol.md: positions, envelopes, digests, chain. */
export interface StandInLog {
  readonly events: ReleaseEvent[];
  epoch: string;
  append(what?: Appended): ReleaseEvent;
  cursorAt(position: number): string;
  /** The position of a cursor; a string names the error code it earns. */
  positionOf(cursor: string): number | 'CURSOR_UNKNOWN' | 'CURSOR_EPOCH';
  /** Resolves when the log is longer than this. */
  longerThan(length: number, signal: AbortSignal): Promise<void>;
}

export function createStandInLog(): StandInLog {
  const events: ReleaseEvent[] = [];
  const waiting = new Set<() => void>();
  const log: StandInLog = {
    events,
    epoch: 'a',
    append(what = {}) {
      const position = events.length + 1;
      const before = events.at(-1)?.chain ?? sha256('dibao release log');
      const event = createEvent(position, log.cursorAt(position), before, what);
      events.push(event);
      for (const wake of waiting) wake();
      return event;
    },
    cursorAt: (position) => `${log.epoch}-${position}`,
    positionOf(cursor) {
      if (cursor === 'EARLIEST') return 0;
      const [, epoch, digits] = /^(\w)-(\d+)$/.exec(cursor) ?? [];
      if (epoch === undefined || Number(digits) > events.length) return 'CURSOR_UNKNOWN';
      return epoch === log.epoch ? Number(digits) : 'CURSOR_EPOCH';
    },
    longerThan(length, signal) {
      return new Promise((resolve) => {
        const check = (): void => {
          if (events.length <= length && !signal.aborted) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        signal.addEventListener('abort', check, { once: true });
        check();
      });
    },
  };
  return log;
}

function createEvent(position: number, cursor: string, before: string, what: Appended): ReleaseEvent {
  const { kind = 'PUBLISHED', releaseId = `r${position}`, edition = 1, reason = null } = what;
  const {
    title = `关于第${position}件事的通知`,
    column = '中国政务',
    body = `各有关单位：\n第${position}件事，请照办。`,
  } = what;
  const at = new Date(Date.UTC(2026, 10, 22, 1, 0, position)).toISOString();
  const bodyDigest = body === null ? null : sha256(body);
  const document: FollowedDocument = {
    id: `d-${releaseId}`,
    title,
    documentNumber: '虚政办发〔2026〕1号',
    body,
    digest: bodyDigest,
    attachments: [],
    interpretations: [],
  };
  const release: FollowedRelease = {
    id: releaseId,
    title,
    column,
    url: `https://www.example.org/${releaseId}.html`,
    publishedAt: at,
    withdrawnAt: kind === 'WITHDRAWN' ? at : null,
    edition,
    origin: { name: '虚省人民政府办公厅' },
    document: kind === 'WITHDRAWN' ? null : document,
  };
  const envelope = JSON.stringify({
    at,
    document: { digest: bodyDigest, id: document.id },
    kind,
    reason,
    release: { column, edition, id: releaseId, title },
    version: 1,
  });
  const digest = sha256(envelope);
  const chain = sha256(`${before}\n${position}\n${digest}`);
  return { cursor, position, kind, at, edition, reason, releaseId, envelope, digest, chain, signatures: [], release };
}
