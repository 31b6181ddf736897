import { parseDocumentNumber } from '@dibao/shared/document-number';
import { describe, expect, it } from 'vitest';
import { codeOfFlag, type MetadataFacts, metadataIssues } from './metadata-issues.ts';

const facts = (known: Partial<MetadataFacts> = {}): MetadataFacts => ({
  kind: 'POLICY',
  documentNumber: parseDocumentNumber('松政办发〔2026〕4号'),
  indexNumber: 'SYSLT-2026-0007',
  issuers: ['松原省人民政府办公厅'],
  writtenOn: '2026-03-02',
  issuedOn: '2026-03-05',
  publishedOn: '2026-03-09',
  effectiveFrom: '2026-04-01',
  validUntil: '2031-03-31',
  disclosure: { disclosure: 'PROACTIVE', basis: 'MARKER', conflict: null },
  body: '现通知如下。',
  ...known,
});
const codes = (known: Partial<MetadataFacts>) => metadataIssues(facts(known)).map(({ code }) => code);

describe('metadataIssues', () => {
  it('finds nothing in a complete document', () => {
    expect(codes({})).toEqual([]);
  });

  it.each<[string, Partial<MetadataFacts>]>([
    ['TITLE_DERIVED', { titleIsDerived: true }],
    ['NUMBER_MISSING', { documentNumber: null }],
    ['NUMBER_MALFORMED', { documentNumber: parseDocumentNumber('国办发〔80号') }],
    ['NUMBER_MAY_BE_CITED', { documentNumber: parseDocumentNumber('国办发〔2025〕7号') }],
    ['INDEX_NUMBER_MISSING', { indexNumber: null }],
    ['INDEX_NUMBER_UNPARSED', { indexNumberIsParsed: false }],
    ['ISSUER_UNKNOWN', { issuers: [] }],
    ['WRITTEN_ON_MISSING', { writtenOn: null }],
    ['PUBLISHED_ON_MISSING', { publishedOn: null }],
    ['DATE_UNREADABLE', { unreadableDates: [{ field: 'effectiveFrom', raw: '2026-02-30' }] }],
    ['SIGNED_AFTER_PUBLISHED', { writtenOn: '2026-03-10', issuedOn: null }],
    ['PUBLISHED_YEARS_AFTER_SIGNED', { writtenOn: '1985-04-08' }],
    ['ISSUED_BEFORE_WRITTEN', { issuedOn: '2026-03-01' }],
    ['EFFECTIVE_BEFORE_PUBLISHED', { effectiveFrom: '2026-03-08' }],
    ['VALID_UNTIL_BEFORE_EFFECTIVE', { validUntil: '2026-03-31' }],
    ['DISCLOSURE_UNDETERMINED', { disclosure: { disclosure: 'UNDETERMINED', basis: 'NONE', conflict: null } }],
    [
      'MARKER_AGAINST_FIELD',
      { disclosure: { disclosure: 'UNDETERMINED', basis: 'NONE', conflict: 'MARKER_AGAINST_FIELD' } },
    ],
    ['BODY_MISSING', { body: ' ' }],
    ['BODY_HAS_PAGE_CHROME', { body: '正文\n字体大小:【大】 【中】 【小】' }],
    ['ATTACHMENT_MISSING', { attachmentMentions: [{ number: 1, title: '任务表', isInText: false }] }],
  ])('says %s', (code, known) => {
    expect(codes(known)).toEqual([code]);
  });

  it('does not miss a number where kinds have none', () => {
    expect(codes({ kind: 'INTERPRETATION', documentNumber: null })).toEqual([]);
  });

  it('does not call a date missing that was given and not understood', () => {
    const [issue, ...others] = metadataIssues(
      facts({ writtenOn: null, unreadableDates: [{ field: 'writtenOn', raw: '2026-02-30' }] }),
    );
    expect(issue).toMatchObject({ code: 'DATE_UNREADABLE', field: 'writtenOn' });
    expect(issue?.message.zh).toContain('2026-02-30');
    expect(others).toEqual([]);
  });

  it('takes over what a record says of itself, each thing once', () => {
    const flags = [
      'docNumberShared',
      'docNumberMayBeOfCitedDocument',
      'docNumberIrregular',
      'signedAfterPublished',
      'bodyHasPageChrome',
      '?',
    ];
    expect(codes({ flags, writtenOn: '2026-03-10', issuedOn: null })).toEqual([
      'SIGNED_AFTER_PUBLISHED',
      'NUMBER_SHARED',
      'NUMBER_MAY_BE_CITED',
      'NUMBER_MALFORMED',
      'BODY_HAS_PAGE_CHROME',
    ]);
    expect(codeOfFlag('constructor')).toBeNull();
  });

  it('counts attachments that came as files', () => {
    const attachmentMentions = [1, 2].map((number) => ({ number, title: `附表${number}`, isInText: false }));
    expect(codes({ attachmentMentions, attachmentCount: 2 })).toEqual([]);
    expect(codes({ attachmentMentions, attachmentCount: 1 })).toEqual(['ATTACHMENT_MISSING']);
  });

  it('speaks both languages and leaves no placeholder', () => {
    const issues = metadataIssues(
      facts({ documentNumber: parseDocumentNumber('国办发〔80号'), issuers: [], writtenOn: null, body: null }),
    );
    expect(issues.every(({ message }) => /\p{Script=Han}/u.test(message.zh) && /[a-z]/.test(message.en))).toBe(true);
    expect(JSON.stringify(issues)).not.toContain('{}');
  });
});
