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

  const drafts = async (states: readonly string[] = ['OPEN']) =>
    (
      await hub.ask(
        `query ($f: IntakeDraftFilter) { intakeDrafts(filter: $f) { edges { node { id state address reasons decision
           page { address status digest charset bytes } document { title } release { id } portal { name } } } } }`,
        { f: { states } },
        undefined,
        { 'accept-language': 'en' },
      )
    ).data.intakeDrafts.edges.map(({ node }: { node: object }) => node);

  it('keeps the rest as drafts, with the reason and the page as evidence', async () => {
    expect(await drafts()).toMatchObject([
      {
        state: 'OPEN',
        reasons: ['It was on the list before the watch began, or was imported by hand.'],
        page: { address: `${portal.site.url}/art/old.html`, status: 200, charset: 'utf-8' },
        document: { title: '澜平省人民政府办公厅关于旧事的通知' },
        portal: { name: '中国·澜平' },
      },
    ]);
  });

  const proposals = async (states: readonly string[] = ['OPEN']) =>
    (
      await hub.ask(
        `query ($f: IntakeProposalFilter) { intakeProposals(filter: $f) { edges { node { id kind state decision
           diff { titleBefore lines { kind text } attachments { kind } isCut } release { id title } page { status } } } } }`,
        { f: { states } },
      )
    ).data.intakeProposals.edges.map(({ node }: { node: object }) => node);
  const decide = (name: string, input: object) =>
    hub.ask(
      `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) {
         __typename ... on ${/Draft/.test(name) ? 'IntakeDraft' : 'IntakeProposal'} { state decision } ... on ValidationFailure { message } } }`,
      { input },
    );
  const fresh = {
    title: '澜平省人民政府办公厅关于做好防汛工作的通知',
    attachments: [{ name: '防汛检查表', url: '/files/1.pdf' }],
  };

  it('proposes a correction when the page changes, and corrects nothing by itself', async () => {
    portal.change('new', { ...fresh, body: order(2, '汛期将至，请做好防汛准备，于2026年5月20日前完成检查。') });
    const [proposal] = await until(proposals, (all) => all.length > 0);
    expect(proposal).toMatchObject({
      kind: 'CORRECTION',
      release: { title: fresh.title },
      diff: {
        titleBefore: null,
        lines: [
          { kind: 'REMOVED', text: '汛期将至，请做好防汛准备，于2026年5月10日前完成检查。' },
          { kind: 'ADDED', text: '汛期将至，请做好防汛准备，于2026年5月20日前完成检查。' },
        ],
        attachments: [],
      },
    });
    expect(await events()).toHaveLength(1);
  });

  it('does not propose again what a publisher rejected, and proposes another change', async () => {
    const [proposal] = await proposals();
    expect(
      (await decide('rejectProposal', { proposalId: proposal.id, reason: ' ' })).data.rejectProposal.__typename,
    ).toBe('ValidationFailure');
    const rejected = await decide('rejectProposal', { proposalId: proposal.id, reason: '门户笔误' });
    expect(rejected.data.rejectProposal).toMatchObject({ state: 'REJECTED', decision: '门户笔误' });
    const before = portal.site.requests.length;
    await until(
      async () => portal.site.requests.slice(before).filter(({ path }) => path === '/art/new.html').length,
      (looks) => looks >= 2,
    );
    expect(await proposals()).toEqual([]);
    portal.change('new', { ...fresh, body: order(2, '汛期将至，请做好防汛准备，于2026年5月25日前完成检查。') });
    expect(await until(proposals, (all) => all.length > 0)).toHaveLength(1);
  });

  it('corrects a release when its proposal is accepted: the new text is in, and the log tells it', async () => {
    const [proposal] = await proposals();
    expect((await decide('acceptProposal', { proposalId: proposal.id })).data.acceptProposal).toEqual({
      ...{ __typename: 'IntakeProposal', state: 'ACCEPTED', decision: '来源门户“中国·澜平”已更正' },
    });
    expect(await events()).toMatchObject([{ kind: 'PUBLISHED' }, { kind: 'CORRECTED', edition: 2 }]);
    const { data } = await hub.ask(
      '{ releases { edges { node { edition document { body attachments { name } } } } } }',
      {},
      anonymous,
    );
    expect(data.releases.edges[0].node).toMatchObject({
      edition: 2,
      document: { attachments: [{ name: '防汛检查表' }] },
    });
    expect(data.releases.edges[0].node.document.body).toContain('5月25日前');
    expect((await decide('acceptProposal', { proposalId: proposal.id })).data.acceptProposal.__typename).toBe(
      'ValidationFailure',
    );
  });

  it('lets a proposal lapse when the page says again what was released', async () => {
    portal.change('new', { ...fresh, body: order(2, '汛期将至。') });
    await until(proposals, (all) => all.length > 0);
    portal.change('new', { ...fresh, body: order(2, '汛期将至，请做好防汛准备，于2026年5月25日前完成检查。') });
    expect(await until(proposals, (all) => all.length === 0)).toEqual([]);
    expect(await proposals(['LAPSED'])).toHaveLength(1);
  });

  it('proposes to withdraw what has vanished, once it was missed twice', async () => {
    portal.remove('new');
    const [proposal] = await until(proposals, (all) => all.length > 0);
    expect(proposal).toMatchObject({ kind: 'WITHDRAWAL', diff: null, page: null });
    expect(
      (await decide('acceptProposal', { proposalId: proposal.id, reason: '门户已撤下' })).data.acceptProposal.state,
    ).toBe('ACCEPTED');
    expect((await events()).at(-1)).toMatchObject({ kind: 'WITHDRAWN', reason: '门户已撤下' });
  });

  it('releases a draft on a publisher’s word, and dismisses another', async () => {
    const [old] = await drafts();
    expect((await decide('releaseDraft', { draftId: old.id, column: '澜平历史' })).data.releaseDraft).toMatchObject({
      state: 'RELEASED',
    });
    expect((await events()).at(-1)).toMatchObject({
      kind: 'PUBLISHED',
      release: { title: '澜平省人民政府办公厅关于旧事的通知' },
    });
    expect((await decide('releaseDraft', { draftId: old.id })).data.releaseDraft.__typename).toBe('ValidationFailure');
    portal.publish('ours-not', {
      title: '某部关于另一事的通知',
      body: '各地：\n请知悉。\n国务院\n2026年11月22日',
    });
    const [foreign] = await until(drafts, (all) => all.length > 0);
    expect(foreign.reasons).toEqual([
      'Its issuer is neither the agency of this portal nor below it; check where it comes from.',
    ]);
    expect((await decide('dismissDraft', { draftId: foreign.id, reason: '不属本省' })).data.dismissDraft).toMatchObject(
      {
        ...{ state: 'DISMISSED', decision: '不属本省' },
      },
    );
  });
});
