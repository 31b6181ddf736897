import type { Bilingual } from '@dibao/shared/bilingual';
import { digestOf, normalisedBody } from '@dibao/shared/digest';
import type { ReleaseEvent } from './followed-event.ts';

/** Something that is not as the hub says; docs/protocol.md tells why each matters. */
export interface Finding {
  readonly part: 'VERSION' | 'ENVELOPE' | 'TEXT' | 'CHAIN';
  readonly text: Bilingual;
}

export interface Verification {
  /** Empty: the event is what it says it is. */
  readonly findings: readonly Finding[];
  /**
   * Whether the text beside the event may be posted as what the event released: `VERIFIED` only. `OTHER_EDITION`: the
   * release has moved on since, and an event that brings this text follows in the log. `ABSENT`: there is none to show.
   */
  readonly text: 'VERIFIED' | 'OTHER_EDITION' | 'ABSENT';
}

/** The chain value before position 1 (6.1). */
export const chainOrigin: string = digestOf('dibao release log');

/** The chain value of a position from the one before (6.1). */
export function chainAfter(before: string, position: number, digest: string): string {
  return digestOf(`${before}\n${position}\n${digest}`);
}

/**
 * Checks an event by its own digests (protocol 11).
 * @param before the chain value of the position right before, where it is known
 */
export function verifyEvent(event: ReleaseEvent, before: string | null = null): Verification {
  const findings: Finding[] = [];
  const find = (part: Finding['part'], zh: string, en: string): void => void findings.push({ part, text: { zh, en } });
  const { envelope, digest, position, chain } = event;

  if (envelope === null) find('ENVELOPE', '没有信封', 'it has no envelope');
  else if (digestOf(envelope) !== digest)
    find('ENVELOPE', '信封与其摘要值不符', 'the envelope does not have its digest');
  const act = envelope === null ? null : parseAct(envelope);
  if (envelope !== null && act === null) find('ENVELOPE', '信封无法读取', 'the envelope cannot be read');
  if (act !== null && act.version !== 1) {
    find(
      'VERSION',
      `信封版本 ${String(act.version)} 未知，请更新客户端`,
      `unknown envelope version; update the client`,
    );
  } else if (act !== null && !isOf(act, event)) {
    find('ENVELOPE', '信封说的是另一事件', 'the envelope tells of another event');
  }
  if (before !== null && chainAfter(before, position, digest) !== chain) {
    find('CHAIN', '链值与前一位置不合', 'the chain value does not follow from the one before');
  }

  const text = judgeText(event, act?.document?.digest ?? null);
  if (text === 'DAMAGED') find('TEXT', '正文与其自身的摘要值不符', 'the text does not have its own digest');
  return { findings, text: text === 'DAMAGED' || findings.length > 0 ? 'ABSENT' : text };
}

/** What is read of an envelope; fields that are not known are let be (4.5). */
interface Act {
  readonly version?: unknown;
  readonly kind?: unknown;
  readonly at?: unknown;
  readonly release?: { readonly id?: unknown; readonly edition?: unknown } | null;
  readonly document?: { readonly id?: unknown; readonly digest?: string | null } | null;
}

function parseAct(envelope: string): Act | null {
  try {
    const act: unknown = JSON.parse(envelope);
    return typeof act === 'object' && act !== null ? act : null;
  } catch {
    return null;
  }
}

function isOf({ kind, at, release }: Act, event: ReleaseEvent): boolean {
  const isSameInstant = typeof at === 'string' && Date.parse(at) === Date.parse(event.at);
  return kind === event.kind && isSameInstant && release?.id === event.releaseId && release.edition === event.edition;
}

function judgeText({ release, edition }: ReleaseEvent, released: string | null): Verification['text'] | 'DAMAGED' {
  if (release === null || release.withdrawnAt !== null || release.document === null) return 'ABSENT';
  const { body, digest } = release.document;
  if (body === null) return 'ABSENT';
  const own = digestOf(normalisedBody(body));
  if (own === released && release.edition === edition) return 'VERIFIED';
  return digest === null || own === digest ? 'OTHER_EDITION' : 'DAMAGED';
}
