import { anonymous } from '@dibao/shared/auth';
import { viewerOf } from '@dibao/shared/identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDocuments } from '../support/documents.ts';

const importPortals = `mutation ($input: ImportPortalsInput!) { importPortals(input: $input) { __typename
  ... on PortalsImported { new changed unchanged } ... on ValidationFailure { issues { path message } } } }`;

const lanping = `
portals:
  - sourceId: lanping
    name: 中国·澜平
    aliases: [中国•澜平, 中国澜平]
    agency: 澜平省人民政府
    hosts: [www.lanping.example, www.lanping.example:8443]
    release: AUTOMATIC
    column: 澜平政务
    scope: GLOBAL
    enabled: false
    lists:
      - { kind: HTML, url: 'https://www.lanping.example/zwgk/', item: ul.list > li, link: a@href }
      - { kind: JSON, url: 'https://www.lanping.example/list.json', items: searchVO.listVO, link: url, title: title }
      - { kind: FEED, url: 'https://www.lanping.example/rss.xml', only: [/art/] }
`;

describe('the registry of origin portals', () => {
  let hub: Awaited<ReturnType<typeof startDocuments>>;
  beforeAll(async () => {
    hub = await startDocuments();
    await hub.importRecords('agencies', [
      { sourceId: 'gov:99', name: '澜平省人民政府', kind: 'GOVERNMENT', level: 'PROVINCE', divisionCode: '990000' },
      {
        ...{ sourceId: 'gov:9901', name: '澜州市人民政府', kind: 'GOVERNMENT', level: 'CITY', divisionCode: '990100' },
        parentSourceId: 'gov:99',
      },
    ]);
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  async function register(text: string, more: object = {}) {
    const { data, errors } = await hub.ask(importPortals, { input: { text, ...more } });
    expect(errors).toBeUndefined();
    return data.importPortals;
  }

  it('checks without registering, registers, and a second time changes nothing', async () => {
    expect(await register(lanping, { checkOnly: true })).toMatchObject({ new: 1, changed: 0, unchanged: 0 });
    expect((await hub.ask('{ originPortals { edges { cursor } } }')).data.originPortals.edges).toEqual([]);
    expect(await register(lanping)).toMatchObject({ new: 1, changed: 0, unchanged: 0 });
    expect(await register(lanping)).toMatchObject({ new: 0, changed: 0, unchanged: 1 });
    expect(await register(lanping.replace('enabled: false', 'enabled: true'))).toMatchObject({
      changed: 1,
    });
    expect(await register(lanping)).toMatchObject({ changed: 1 });
  });

  it('tells the public who is watched, and not how', async () => {
    const { data } = await hub.ask(
      `{ originPortals { edges { node { name aliases hosts release column enabled rules agency { name } lists { url lookedAt failure } } } } }`,
      {},
      anonymous,
    );
    expect(data.originPortals.edges[0].node).toMatchObject({
      name: '中国·澜平',
      aliases: ['中国•澜平', '中国澜平'],
      hosts: ['www.lanping.example', 'www.lanping.example:8443'],
      agency: { name: '澜平省人民政府' },
      rules: null,
    });
    expect(data.originPortals.edges[0].node.lists).toHaveLength(3);
  });

  it('tells every mistake of a file with its line, and registers nothing of it', async () => {
    const wrong = [
      'portals:',
      '  - sourceId: a',
      '    name: 甲',
      '    agency: 从未登记的机关',
      '    hosts: [www.lanping.example]',
      '    column: 政务',
      '    scope: REGION',
      '    lists:',
      '      - { kind: HTML, url: "https://elsewhere.example/", item: li, link: a@href }',
    ];
    const { __typename, issues } = await register(wrong.join('\n'));
    expect(__typename).toBe('ValidationFailure');
    expect(issues.map(({ path }: { path: string }) => path)).toEqual([
      '7:5 portals[0].scope',
      '9:23 portals[0].lists[0].url',
    ]);
    const later = wrong.with(6, '    scope: GLOBAL').slice(0, 7).join('\n');
    expect((await register(later)).issues.map(({ path }: { path: string }) => path)).toEqual([
      '4:5 portals[0].agency',
      '5:13 portals[0].hosts[0]',
    ]);
    const shape = await register('portals:\n  - sourceId: b\n    lists:\n      - kind: HTML\n        items: li\n');
    expect(shape.issues.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining(['2:5 portals[0]', '4:9 portals[0].lists[0]', '5:9 portals[0].lists[0].items']),
    );
  });

  it('counts what stands on a registered host as published by a government, at import and at the gate', async () => {
    const page = { publishedOn: '2026-03-02', title: '澜平省人民政府关于春季防火工作的通知', body: '请做好防火工作。' };
    await hub.importRecords('documents', [
      { id: 'on-portal', sourceUrl: 'https://www.lanping.example/art/1.html', ...page },
      { id: 'elsewhere', sourceUrl: 'https://lanping.example/art/1.html', ...page },
    ]);
    const basis = async (sourceId: string) =>
      (
        await hub.ask(`query ($s: String!) { policyDocument(sourceId: $s) { id disclosure disclosureBasis } }`, {
          s: sourceId,
        })
      ).data.policyDocument;
    expect(await basis('on-portal')).toMatchObject({ disclosure: 'PROACTIVE', disclosureBasis: 'ALREADY_PUBLIC' });
    expect(await basis('elsewhere')).toMatchObject({ disclosure: 'UNDETERMINED' });
    const { data } = await hub.ask(
      `mutation ($input: PublishReleaseInput!) { publishRelease(input: $input) { __typename ... on ValidationFailure { message } } }`,
      {
        input: {
          ...{
            documentId: (await basis('on-portal')).id,
            column: '澜平政务',
            scope: 'GLOBAL',
            basis: 'ALREADY_PUBLIC',
          },
        },
      },
    );
    expect(data.publishRelease).toEqual({ __typename: 'Release' });
  });

  it('reads documents anew that were undetermined for want of the portal', async () => {
    const record = {
      ...{ id: 'early', sourceUrl: 'https://zwgk.lanping.example/1.html', publishedOn: '2026-03-02' },
      ...{ title: '澜平省人民政府关于春耕的通知', body: '请做好春耕工作。' },
    };
    await hub.importRecords('documents', [record]);
    await register(lanping.replace('hosts: [', 'hosts: [zwgk.lanping.example, '));
    expect((await hub.importRecords('documents', [record])).counts).toMatchObject({ changed: 1 });
    const { data } = await hub.ask('{ policyDocument(sourceId: "early") { disclosureBasis } }');
    expect(data.policyDocument.disclosureBasis).toBe('ALREADY_PUBLIC');
  });

  it('lets a publisher stop a portal of its own agency, and nobody another one', async () => {
    const agencies = await hub.ask('{ agencies(filter: { text: "人民政府" }) { edges { node { id name } } } }');
    const idOf = (name: string) =>
      agencies.data.agencies.edges.find(({ node }: { node: { name: string } }) => node.name === name).node.id;
    const publisher = (agencyId: string) =>
      viewerOf({ subject: 'publisher', roles: ['publisher'], agencyId, channelIds: [], expiresAt: null });
    const portal = (await hub.ask('{ originPortals { edges { node { id } } } }')).data.originPortals.edges[0].node;
    const stop = `mutation ($input: SwitchPortalInput!) { switchPortal(input: $input) { ... on OriginPortal { enabled release } } }`;
    const input = { portalId: portal.id, enabled: true, release: 'DRAFT' };
    const other = await hub.ask(stop, { input }, publisher(idOf('澜州市人民政府')));
    expect(other.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const own = await hub.ask(stop, { input }, publisher(idOf('澜平省人民政府')));
    expect(own.data.switchPortal).toEqual({ enabled: true, release: 'DRAFT' });
    expect(
      (await hub.ask(importPortals, { input: { text: lanping } }, publisher(portal.id))).errors?.[0]?.extensions?.code,
    ).toBe('FORBIDDEN');
  });
});
