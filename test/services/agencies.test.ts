import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDocuments } from '../support/documents.ts';

const state = { sourceId: 'state', name: '国务院', kind: 'GOVERNMENT', level: 'STATE' };
const county = {
  ...{ sourceId: 'gov:990481', name: '临江市北溪县人民政府', kind: 'GOVERNMENT', level: 'COUNTY' },
  ...{ divisionCode: '990481', parentSourceId: 'state' },
};

describe('an import of agencies', () => {
  let hub: Awaited<ReturnType<typeof startDocuments>>;
  beforeAll(async () => {
    hub = await startDocuments();
    await hub.importRecords('agencies', [state, county]);
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  async function refusedCodes(...records: object[]): Promise<string[]> {
    const { refused } = await hub.importRecords('agencies', records);
    return refused.map(({ refusal }) => refusal.code);
  }
  async function names(): Promise<string[]> {
    const { data } = await hub.ask(`{ agencies { edges { node { name } } } }`);
    return data.agencies.edges.map(({ node }: { node: { name: string } }) => node.name).toSorted();
  }

  it('refuses a second government of one place, and leaves the first its name', async () => {
    const before = await names();
    expect(
      await refusedCodes(
        { sourceId: 'm', name: '教育部', kind: 'GOVERNMENT', level: 'STATE' },
        { ...county, sourceId: 'zone', name: '临江经济技术开发区管委会' },
      ),
    ).toEqual(['CONFLICTING_GOVERNMENT', 'CONFLICTING_GOVERNMENT']);
    expect(await names()).toEqual(before);
  });

  it('knows one government by the names two sources have for it, and by its id under a new name', async () => {
    expect(await refusedCodes({ ...county, sourceId: 'other', name: '北溪县人民政府' })).toEqual([]);
    expect(await refusedCodes({ ...county, name: '临江市新溪县人民政府' })).toEqual([]);
    expect(await names()).toEqual(['临江市新溪县人民政府', '国务院']);
  });

  it('does not make a ministry out of a State Council that was only met in a document', async () => {
    await using fresh = await startDocuments();
    await fresh.importRecords('documents', [{ id: 'd', title: '国务院关于某事的通知', issuers: ['国务院'] }]);
    await fresh.importRecords('agencies', [{ sourceId: 'm', name: '教育部', kind: 'GOVERNMENT', level: 'STATE' }]);
    const { data } = await fresh.ask(`{ policyDocument(sourceId: "d") { issuers { name } } }`);
    expect(data.policyDocument.issuers).toEqual([{ name: '国务院' }]);
  });

  it('asks for the kind, and for parents that are no circle', async () => {
    const department = { name: '甲局', kind: 'DEPARTMENT', level: 'COUNTY' };
    const [a, b] = [
      { ...department, sourceId: 'a', parentSourceId: 'gov:990481' },
      { ...department, sourceId: 'b', name: '乙局', parentSourceId: 'a' },
    ];
    expect(await refusedCodes({ sourceId: 'k', name: '某局', level: 'COUNTY' })).toEqual(['MISSING_FIELD']);
    expect(await refusedCodes({ ...a, parentSourceId: 'a' })).toEqual(['UNKNOWN_PARENT']);
    expect(await refusedCodes(a, b)).toEqual([]);
    expect(await refusedCodes({ ...a, parentSourceId: 'b' })).toEqual(['CIRCULAR_PARENT']);
    expect(await refusedCodes({ ...a, parentSourceId: 'a' })).toEqual(['CIRCULAR_PARENT']);
    expect(await refusedCodes({ ...county, name: '临江市新溪县人民政府', parentSourceId: 'b' })).toEqual([
      'CIRCULAR_PARENT',
    ]);
  });
});
