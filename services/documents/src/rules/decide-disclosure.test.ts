import { describe, expect, it } from 'vitest';
import { decideDisclosure, type DisclosureFacts } from './decide-disclosure.ts';
import { findDisclosureMarker } from './disclosure-marker.ts';

const published = { publishedOn: '2026-03-02', sourceUrl: 'https://www.example.gov.cn/1.htm' };
const facts = (known: Partial<DisclosureFacts>): DisclosureFacts => ({
  marker: null,
  field: null,
  publishedOn: null,
  sourceUrl: null,
  ...known,
});
const marked = (words: string) => findDisclosureMarker(`（${words}）`);

describe('decideDisclosure', () => {
  it('follows the marker, and the field where there is no marker', () => {
    expect(decideDisclosure(facts({ marker: marked('此件公开发布') }))).toEqual({
      disclosure: 'PROACTIVE',
      basis: 'MARKER',
      conflict: null,
    });
    expect(decideDisclosure(facts({ field: 'ON_REQUEST' }))).toEqual({
      disclosure: 'ON_REQUEST',
      basis: 'FIELD',
      conflict: null,
    });
  });

  it('accepts a field that agrees with the marker, and shows nothing when it does not (B01)', () => {
    expect(decideDisclosure(facts({ marker: marked('此件公开发布'), field: 'PROACTIVE' }))).toMatchObject({
      basis: 'MARKER',
      conflict: null,
    });
    expect(decideDisclosure(facts({ marker: marked('此件公开发布'), field: 'NOT_DISCLOSED', ...published }))).toEqual({
      disclosure: 'UNDETERMINED',
      basis: 'NONE',
      conflict: 'MARKER_AGAINST_FIELD',
    });
  });

  it('counts a record published on a government site as proactively disclosed', () => {
    expect(decideDisclosure(facts(published))).toEqual({
      disclosure: 'PROACTIVE',
      basis: 'ALREADY_PUBLIC',
      conflict: null,
    });
    expect(decideDisclosure(facts({ ...published, field: 'UNDETERMINED' }))).toMatchObject({ basis: 'ALREADY_PUBLIC' });
  });

  it('lets a contrary marker or field win over publication, and says so', () => {
    expect(decideDisclosure(facts({ ...published, marker: marked('此件依申请公开') }))).toEqual({
      disclosure: 'ON_REQUEST',
      basis: 'MARKER',
      conflict: 'PUBLISHED_AGAINST_MARKER',
    });
    expect(decideDisclosure(facts({ ...published, field: 'NOT_DISCLOSED' }))).toMatchObject({
      conflict: 'PUBLISHED_AGAINST_FIELD',
    });
  });

  it.each([
    facts({}),
    facts({ publishedOn: published.publishedOn }),
    facts({ sourceUrl: published.sourceUrl }),
    facts({ ...published, sourceUrl: 'https://example.com/1.htm' }),
    facts({ ...published, today: '2026-03-01' }),
  ])('leaves the rest undetermined', (known) => {
    expect(decideDisclosure(known)).toEqual({ disclosure: 'UNDETERMINED', basis: 'NONE', conflict: null });
  });

  it('asks the caller which portals are registered', () => {
    const sourceUrl = 'https://portal.example/1.htm';
    expect(
      decideDisclosure(facts({ ...published, sourceUrl, isGovernmentAddress: (url) => url === sourceUrl })),
    ).toMatchObject({
      basis: 'ALREADY_PUBLIC',
    });
  });

  it('waits for somebody to confirm the redaction unless the text is public already', () => {
    const marker = marked('此件删减后公开');
    expect(decideDisclosure(facts({ marker }))).toMatchObject({
      disclosure: 'UNDETERMINED',
      conflict: 'REDACTION_UNCONFIRMED',
    });
    expect(decideDisclosure(facts({ marker, ...published }))).toMatchObject({
      disclosure: 'PROACTIVE',
      basis: 'MARKER',
      conflict: null,
    });
  });
});
