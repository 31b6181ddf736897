import { anonymous } from '@dibao/shared/auth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDocuments } from '../support/documents.ts';
import { createDocumentsApi } from '../support/documents-api.ts';
import { createInventedPortal, type InventedPortal, portalLists } from '../support/invented-portal.ts';
import { until } from '../support/until.ts';

const order = (n: number, text: string) =>
  `各市人民政府，省政府各部门：\n${text}\n请认真贯彻执行。\n澜平省人民政府办公厅\n2026年11月2${n}日\n（此件公开发布）`;

describe('the watch over an origin portal', () => {
  let hub: Awaited<ReturnType<typeof startDocuments>>;
  let portal: InventedPortal;
  let api: ReturnType<typeof createDocumentsApi>;
  beforeAll(async () => {
    hub = await startDocuments();
    api = createDocumentsApi(hub);
    portal = await createInventedPortal();
    await hub.importRecords('agencies', [
      { sourceId: 'gov:99', name: '澜平省人民政府', kind: 'GOVERNMENT', level: 'PROVINCE', divisionCode: '990000' },
      {
        ...{ sourceId: 'office:99', name: '澜平省人民政府办公厅', kind: 'DEPARTMENT', level: 'PROVINCE' },
        parentSourceId: 'gov:99',
      },
    ]);
    portal.publish('old', { title: '澜平省人民政府办公厅关于旧事的通知', body: order(1, '此事早已办结。') });
  });
  afterAll(async () => {
    await hub[Symbol.asyncDispose]();
    await portal[Symbol.asyncDispose]();
  });

  async function register(more: object = {}) {
    const rules = {
      ...{ sourceId: 'lanping', name: '中国·澜平', agency: 'gov:99', hosts: [portal.host], release: 'AUTOMATIC' },
      ...{ column: '澜平政务', scope: 'GLOBAL', everySeconds: 1, secondsBetweenRequests: 0, recheckMinutes: 0.02 },
      lists: [
        { kind: 'HTML', url: portal.site.url + portalLists.html, item: 'ul.list > li', link: 'a@href', date: 'span' },
        {
          ...{ kind: 'JSON', url: portal.site.url + portalLists.json, items: 'searchVO.catMap.*.listVO' },
          ...{ link: 'url', title: 'title', date: 'pubtimeStr' },
        },
        { kind: 'FEED', url: portal.site.url + portalLists.feed },
      ],
      ...more,
    };
    const { data, errors } = await hub.ask(
      `mutation ($input: ImportPortalsInput!) { importPortals(input: $input) { __typename ... on ValidationFailure { message } } }`,
      { input: { text: JSON.stringify({ portals: [rules] }) } },
    );
    expect(errors).toBeUndefined();
    expect(data.importPortals).toEqual({ __typename: 'PortalsImported' });
  }
  const looked = () =>
    until(
      async () =>
        (await hub.ask('{ originPortals { edges { node { lists { lookedAt yielded failure } } } } }')).data
          .originPortals.edges[0].node.lists,
      (lists) => lists.every(({ lookedAt }: { lookedAt: string | null }) => lookedAt !== null),
    );
  const events = async () => (await api.events()).edges.map(({ node }: { node: object }) => node);

  it('reads what stands there already, in all three forms of lists, and releases none of it', async () => {
    await register();
    expect(await looked()).toMatchObject([{ yielded: 1 }, { yielded: 1 }, { yielded: 1 }]);
    const found = () =>
      hub.ask('{ policyDocuments { edges { node { title disclosure disclosureBasis sourceUrl } } } }');
    const { data } = await until(found, (answer) => answer.data.policyDocuments.edges.length > 0);
    expect(data.policyDocuments.edges).toHaveLength(1);
    expect(data.policyDocuments.edges[0].node).toMatchObject({
      title: '澜平省人民政府办公厅关于旧事的通知',
      disclosure: 'PROACTIVE',
    });
    expect(await events()).toEqual([]);
  });

  it('releases a new article by itself, once for three lists, as the portal says it was published', async () => {
    const file = portal.site.serve('/files/1.pdf', {
      headers: { 'content-type': 'application/pdf' },
      body: '%PDF-1.7 invented',
    });
    const url = portal.publish('new', {
      title: '澜平省人民政府办公厅关于做好防汛工作的通知',
      body: order(2, '汛期将至，请做好防汛准备，于2026年5月10日前完成检查。'),
      attachments: [{ name: '防汛检查表', url: file }],
    });
    const released = await until(events, (all) => all.length > 0);
    expect(released).toMatchObject([{ kind: 'PUBLISHED', position: 1 }]);
    const { data } = await hub.ask(
      `{ releases { edges { node { title column scope basis url publishedAt origin { name } document { body attachments { name mediaType bytes digest } } } } } }`,
      {},
      anonymous,
    );
    expect(data.releases.edges.map(({ node }: { node: object }) => node)).toMatchObject([
      {
        ...{
          title: '澜平省人民政府办公厅关于做好防汛工作的通知',
          column: '澜平政务',
          scope: 'GLOBAL',
          basis: 'ALREADY_PUBLIC',
          url,
        },
        origin: { name: '澜平省人民政府' },
        document: { attachments: [{ name: '防汛检查表', mediaType: 'application/pdf', bytes: 17 }] },
      },
    ]);
    expect(data.releases.edges[0].node.document.body).toContain('于2026年5月10日前完成检查');
  });
});
