import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReleaseEvent } from './followed-event.ts';
import { createStandInLog } from './testing/stand-in-log.ts';
import { chainAfter, chainOrigin, verifyEvent } from './verify.ts';

function eventOf(what: Parameters<ReturnType<typeof createStandInLog>['append']>[0] = {}): ReleaseEvent {
  return createStandInLog().append(what);
}

const partsOf = (event: ReleaseEvent, before?: string) => verifyEvent(event, before).findings.map(({ part }) => part);

function withBody(event: ReleaseEvent, body: string | null, edition = event.edition): ReleaseEvent {
  const { release } = event;
  if (release === null || release.document === null) return event;
  return { ...event, release: { ...release, edition, document: { ...release.document, body } } };
}

describe('verifying an event (protocol 11)', () => {
  it('finds nothing wrong with what the hub sends', () => {
    expect(verifyEvent(eventOf(), chainOrigin)).toEqual({ findings: [], text: 'VERIFIED' });
  });

  it('knows the chain of protocol 6.1', () => {
    // Computed with sha256sum.
    expect(chainOrigin).toBe('sha256:e7d6bfbfe8f05deb87f196bac2907e8d5c2ed5a668826a95ed78d5a2480ee52b');
    const log = createStandInLog();
    let chain = chainOrigin;
    for (let position = 1; position <= 5; position += 1) {
      const event = log.append();
      expect(partsOf(event, chain)).toEqual([]);
      chain = chainAfter(chain, position, event.digest);
      expect(event.chain).toBe(chain);
    }
  });

  it('sees any change of an envelope', () => {
    const event = eventOf();
    const { envelope = '' } = event;
    assert(
      property(array(string({ minLength: 1 }), { minLength: 1 }), (parts) => {
        const changed = `${envelope}${parts.join('')}`;
        expect(partsOf({ ...event, envelope: changed })).toContain('ENVELOPE');
      }),
    );
    expect(partsOf({ ...event, envelope: null })).toEqual(['ENVELOPE']);
  });

  it('sees an envelope of another event, though its digest is right', () => {
    const log = createStandInLog();
    const [first, second] = [log.append(), log.append({ kind: 'WITHDRAWN' })];
    assert(
      property(constantFrom('kind', 'at', 'releaseId', 'edition'), (field) => {
        const other = { kind: second.kind, at: second.at, releaseId: second.releaseId, edition: 7 }[field];
        expect(partsOf({ ...first, [field]: other })).toEqual(['ENVELOPE']);
      }),
    );
  });

  it('sees a position that does not follow from the one before', () => {
    const log = createStandInLog();
    const [first, second] = [log.append(), log.append()];
    expect(partsOf(second, first.chain)).toEqual([]);
    expect(partsOf(second, chainOrigin)).toEqual(['CHAIN']);
  });

  it('does not read an envelope of a version it does not know', () => {
    const log = createStandInLog();
    const event = log.append();
    const envelope = (event.envelope ?? '').replace('"version":1', '"version":2');
    expect(partsOf({ ...event, envelope })).toContain('VERSION');
  });

  it('accepts a text with other line ends and blanks at their ends', () => {
    const event = eventOf({ body: '第一行\n第二行' });
    expect(verifyEvent(withBody(event, '第一行 \r\n第二行\r\n')).text).toBe('VERIFIED');
  });

  it('does not take the text of another edition for the one released', () => {
    const event = eventOf({ releaseId: 'r', body: '旧文' });
    const corrected = eventOf({ releaseId: 'r', edition: 2, body: '新文', kind: 'CORRECTED' });
    expect(verifyEvent({ ...event, release: corrected.release })).toEqual({ findings: [], text: 'OTHER_EDITION' });
    expect(verifyEvent(withBody(event, '旧文', 2)).text).toBe('OTHER_EDITION');
  });

  it('sees a text that was changed on the way', () => {
    const event = withBody(eventOf({ body: '应当' }), '不应当');
    expect(verifyEvent(event)).toMatchObject({ findings: [{ part: 'TEXT' }], text: 'ABSENT' });
  });

  it('has no text where there is none to show', () => {
    expect(verifyEvent(eventOf({ kind: 'WITHDRAWN' }))).toEqual({ findings: [], text: 'ABSENT' });
    expect(verifyEvent(eventOf({ body: null }))).toEqual({ findings: [], text: 'ABSENT' });
    expect(verifyEvent({ ...eventOf(), release: null })).toEqual({ findings: [], text: 'ABSENT' });
    const event = eventOf();
    const recalled =
      event.release === null ? event : { ...event, release: { ...event.release, withdrawnAt: event.at } };
    expect(verifyEvent(recalled).text).toBe('ABSENT');
  });
});
