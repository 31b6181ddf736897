import { type AgencyRecord, readAgencyRecord } from '@dibao/documents/rules/agency-record';
import type { DocumentDraft } from '@dibao/documents/rules/document-draft';
import { DocumentKind } from '@dibao/documents/rules/document-kind';
import { readDocumentRecord } from '@dibao/documents/rules/document-record';
import { isGovernmentAddress } from '@dibao/documents/rules/government-address';
import { isSpent } from '@dibao/documents/rules/legal-force';
import { checkReleaseGate, type ReleaseFacts } from '@dibao/documents/rules/release-gate';
import { type ArticleDraft, readGazetteRecord } from '@dibao/gazette/rules/gazette-record';
import type { ChannelDraft } from '@dibao/media/rules/channel-draft';
import { parseSiteRecord } from '@dibao/media/rules/site-record';
import { documentNumberKey } from '@dibao/shared/document-number';
import { describe, expect, it } from 'vitest';
import { corpusJson, hasCorpus } from '../support/corpus.ts';
import { demoAgencies, demoArticles, demoDocuments, demoReleases, demoSites } from './demo-data.ts';

/** What a reader made of records none of which may be refused. */
function accepted<T extends object>(drafts: readonly (T | { readonly refusal: object })[]): T[] {
  expect(drafts.flatMap((draft) => ('refusal' in draft ? [draft.refusal] : []))).toEqual([]);
  return drafts as T[];
}

const scope = {
  now: new Date('2026-11-22T04:00:00Z'),
  isGovernmentAddress: (address: string) => isGovernmentAddress(address),
};
const agencies = accepted<AgencyRecord>(demoAgencies.map(readAgencyRecord));
const documents = accepted<DocumentDraft>(demoDocuments.map((record) => readDocumentRecord(record, scope)));
const channels = accepted<ChannelDraft>(demoSites.map(parseSiteRecord));
const articles = accepted<ArticleDraft>(demoArticles.map(readGazetteRecord));

const sourceIds = new Set(agencies.map(({ sourceId }) => sourceId));
const agencyNames = new Set(agencies.map(({ name }) => name));
const hosts = new Set(channels.flatMap(({ url }) => (url === null ? [] : new URL(url).host)));
const isUnique = (keys: readonly string[]) => new Set(keys).size === keys.length;

describe('the agencies of the demonstration', () => {
  it('stand below others that come before them, up to one province', () => {
    const met = new Set<string | null>([null]);
    for (const { sourceId, parentSourceId } of agencies) {
      expect(met).toContain(parentSourceId);
      met.add(sourceId);
    }
    const provinces = agencies.filter(({ kind, level }) => kind === 'GOVERNMENT' && level === 'PROVINCE');
    expect(provinces.map(({ name }) => name)).toEqual(['澜平省人民政府']);
    expect(isUnique(agencies.map(({ name }) => name))).toBe(true);
    expect(isUnique(agencies.map(({ sourceId }) => sourceId))).toBe(true);
  });

  it('have division codes that no real place has, one place each', () => {
    const governments = agencies.filter(({ kind }) => kind === 'GOVERNMENT');
    expect(isUnique(governments.map(({ divisionCode }) => String(divisionCode)))).toBe(true);
    const places = new Set(governments.map(({ divisionCode }) => divisionCode));
    const regions = demoReleases.flatMap((act) => (act.act === 'publish' ? [act.divisionCode ?? null] : []));
    const named = [...agencies, ...channels].map(({ divisionCode }) => divisionCode);
    expect([...regions, ...named].filter((code) => code !== null && !places.has(code))).toEqual([]);
    expect([...places].filter((code) => !code?.startsWith('99'))).toEqual([]);
  });

  it.runIf(hasCorpus)('bear the name of no real place', () => {
    interface Division {
      readonly name: string;
      readonly cities?: readonly Division[];
      readonly counties?: readonly Division[];
    }
    const { provinces } = corpusJson<{ provinces: readonly Division[] }>('corpus/divisions.json');
    const namesOf = ({ name, cities = [], counties = [] }: Division): string[] => [
      name,
      ...[...cities, ...counties].flatMap(namesOf),
    ];
    const real = new Set(provinces.flatMap(namesOf));
    const places = agencies
      .filter(({ kind }) => kind === 'GOVERNMENT')
      .map(({ name }) => name.replace(/人民政府$/u, ''));
    expect(places.filter((place) => real.has(place))).toEqual([]);
  });
});

describe('the channels of the demonstration', () => {
  it('belong to agencies of it, or owe nothing', () => {
    expect(isUnique(channels.map(({ sourceId }) => sourceId))).toBe(true);
    const owners = channels.flatMap(({ owner }) => owner?.sourceId ?? []);
    expect(owners.filter((owner) => !sourceIds.has(owner))).toEqual([]);
    const reasons = new Set(channels.map(({ noDutyReason }) => noDutyReason));
    for (const reason of ['COURT', 'CONGRESS', 'PROCURATORATE', 'PARTY']) expect(reasons).toContain(reason);
  });

  it('have addresses that lead nowhere real', () => {
    expect([...hosts].filter((host) => !host.endsWith('.example'))).toEqual([]);
    expect(isUnique(channels.flatMap(({ addressKey }) => addressKey ?? []))).toBe(true);
  });
});

describe('the documents of the demonstration', () => {
  it('are of every kind and lack nothing in their metadata', () => {
    expect(new Set(documents.map(({ kind }) => kind))).toEqual(new Set(Object.values(DocumentKind)));
    const withheld = documents.filter(({ disclosure }) => disclosure !== 'PROACTIVE');
    for (const document of documents) {
      const codes = document.metadataIssues.map(({ code }) => code);
      expect({ [document.sourceId]: codes }).toEqual({
        [document.sourceId]: withheld.includes(document) ? ['PUBLISHED_ON_MISSING'] : [],
      });
    }
    expect(withheld.every(({ disclosureReason }) => disclosureReason !== null)).toBe(true);
  });

  it('are issued by agencies of it under numbers of their own', () => {
    for (const { issuers } of documents) for (const issuer of issuers) expect(agencyNames).toContain(issuer);
    const numbers = documents.flatMap(({ documentNumber }) => documentNumber ?? []);
    expect(isUnique(numbers.map(documentNumberKey))).toBe(true);
    expect(isUnique(documents.map(({ sourceId }) => sourceId))).toBe(true);
    expect(isUnique(documents.map(({ indexNumber }) => String(indexNumber)))).toBe(true);
    const addresses = documents.flatMap(({ sourceUrl }) => sourceUrl ?? []);
    expect(isUnique(addresses)).toBe(true);
    expect(addresses.filter((address) => !hosts.has(new URL(address).host))).toEqual([]);
  });

  it('say each thing once: no long line stands in two of them', () => {
    const lines = documents.flatMap(({ body }) => (body ?? '').split('\n').filter((line) => line.length > 40));
    expect(isUnique(lines)).toBe(true);
  });

  it('cite and interpret documents of it', () => {
    const keys = new Set(documents.map(({ documentNumberKey: key }) => key));
    const ids = new Set(documents.map(({ sourceId }) => sourceId));
    const targets = documents.flatMap(({ relations }) => relations);
    expect(targets.length).toBeGreaterThan(15);
    expect(targets.filter(({ targetSourceId: id }) => id !== null && !ids.has(id))).toEqual([]);
    expect(targets.filter(({ targetNumberKey: key }) => key !== null && !keys.has(key))).toEqual([]);
    const chain = documents.filter(({ relations }) => relations.some(({ kind }) => kind === 'FORWARDS'));
    expect(chain.map(({ sourceId }) => sourceId)).toEqual(['chenghu-2026-zfb-9', 'baidu-2026-zfb-5']);
  });

  const targets: Pick<ReleaseFacts, 'scope' | 'systems' | 'divisionCode'>[] = [
    { scope: 'GLOBAL', systems: [], divisionCode: null },
    { scope: 'SECTOR', systems: ['公安'], divisionCode: null },
    { scope: 'REGION', systems: [], divisionCode: '990100' },
  ];
  it.each(targets)('pass the gate as they are with scope $scope', (target) => {
    const releasable = documents.filter(
      ({ disclosure, legalForce }) => disclosure === 'PROACTIVE' && !isSpent(legalForce),
    );
    expect(releasable.length).toBeGreaterThan(60);
    for (const document of releasable) {
      const issues = checkReleaseGate({
        ...target,
        ...{ basis: 'ORIGINAL', column: '澜平政务', url: null, bundle: [] },
        document: { ...document, secrecyReview: document.review?.result ?? null },
        noInterpretationReason: document.interpretationWaiver,
      });
      expect(issues).toEqual([]);
    }
  });
});

describe('the gazette of the demonstration', () => {
  const issues = [
    ...new Map(articles.map(({ issue }) => [`${issue.gazette} ${issue.year} ${issue.number}`, issue])).values(),
  ];

  it('has a combined issue, a supplement, an earlier name and one gap', () => {
    expect(issues.some(({ numbers }) => numbers.length === 2)).toBe(true);
    expect(issues.some(({ kind }) => kind === 'SUPPLEMENT')).toBe(true);
    expect(new Set(issues.map(({ gazette }) => gazette))).toEqual(new Set(['澜平政报', '澜平省人民政府公报']));
    const totals = issues.filter(({ year }) => year >= 2025).flatMap(({ totalNumber }) => totalNumber ?? []);
    const [first = 0, last = 0] = [totals[0], totals.at(-1)];
    const all = Array.from({ length: last - first + 1 }, (_, step) => first + step);
    expect(all.filter((total) => !totals.includes(total))).toEqual([478]);
  });

  it('numbers the articles of an issue and its pages in one order', () => {
    for (const issue of issues) {
      const own = articles.filter((article) => `${article.issue.orderKey}` === issue.orderKey);
      expect(own.map(({ place }) => place)).toEqual(own.map((_, index) => index + 1));
      own.reduce((page, { pageFrom, pageTo }) => {
        expect(pageFrom).toBeGreaterThan(page);
        return Number(pageTo);
      }, 0);
    }
  });

  it('prints the documents with their own words and numbers', () => {
    const printed = articles.filter(({ title }) => documents.some((document) => document.title === title));
    expect(printed.length).toBeGreaterThan(35);
    for (const { title, body, documentNumber } of printed) {
      const document = documents.find((other) => other.title === title);
      expect(document?.documentNumber).toBe(documentNumber);
      expect(document?.body?.startsWith(body)).toBe(true);
      expect(document?.disclosure).toBe('PROACTIVE');
    }
  });
});
