import { describe, expect, it } from 'vitest';
import { startTestHub } from '../support/hub.ts';
import { startMailServer } from '../support/mail-server.ts';

describe('the link of a message', () => {
  it('shows a page to whoever opens it, confirms by its button alone, and ends the way up', async () => {
    await using mail = await startMailServer();
    await using hub = await startTestHub({ messages: { smtpUrl: mail.url, quietHours: 'none' } });
    await hub.importRecords('agencies', [
      { sourceId: 'p', name: '云岭省人民政府', kind: 'GOVERNMENT', level: 'PROVINCE', divisionCode: '990000' },
      {
        ...{ sourceId: 'c', name: '东川市人民政府', kind: 'GOVERNMENT', level: 'CITY', divisionCode: '990100' },
        parentSourceId: 'p',
      },
    ]);
    await hub.importRecords('sites', [
      { sourceId: 's', name: '东川市人民政府网', url: 'https://www.dongchuan.example.cn', ownerSourceId: 'c' },
    ]);
    const told = await hub.importRecords('contacts', [
      { agencySourceId: 'c', role: '值班员', name: '张三', email: 'zhang@dongchuan.example.cn' },
    ]);
    expect(told.counts).toMatchObject({ new: 1 });
    const source = { publishedOn: '2026-03-02', sourceUrl: 'https://www.yunling.gov.cn/a' };
    const body = '各市人民政府：请办理。云岭省人民政府2026年3月1日';
    const document = {
      id: 'd',
      title: '关于甲事的<b>通知</b>',
      kind: 'NOTICE',
      body,
      issuer: '云岭省人民政府',
      ...source,
    };
    expect((await hub.importRecords('documents', [document])).refused).toEqual([]);
    const found = await hub.ask(`{ policyDocument(sourceId: "d") { id } }`);
    const { id: documentId } = (found.data as { policyDocument: { id: string } }).policyDocument;
    const published = await hub.ask(
      `mutation ($input: PublishReleaseInput!) { publishRelease(input: $input) { __typename ... on Release { id } ... on ValidationFailure { issues { message } } } }`,
      {
        input: {
          documentId,
          column: '云岭政务',
          scope: 'GLOBAL',
          basis: 'ALREADY_PUBLIC',
          url: 'https://www.yunling.gov.cn/a',
        },
      },
    );
    expect(published.data).toMatchObject({ publishRelease: { __typename: 'Release' } });
    const duties = `{ repostDuties { edges { node { id state reminders { topic rung nextAt confirmedAt confirmedBy } } } } }`;
    const owed = async () =>
      ((await hub.ask(duties)).data as { repostDuties: { edges: { node: object }[] } }).repostDuties.edges.length;
    await expect.poll(owed, { timeout: 15_000 }).toBe(1);
    await hub.ask(`mutation ($input: RemindDutiesInput!) { remindDuties(input: $input) { __typename } }`, {
      input: { filter: {}, text: '请尽快。' },
    });
    const [received] = await mail.received(1);
    const path = /http:\/\/localhost(\/confirm\/\S+)/.exec(received?.text ?? '')?.[1] ?? '';
    const open = (method: string, at = path) => fetch(`${hub.url}${at}`, { method });

    const shown = await open('GET');
    const page = await shown.text();
    expect(shown.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(shown.headers.get('referrer-policy')).toBe('same-origin');
    expect(page).toMatch(/<form method="post">[\s\S]*收到，正在处理/);
    expect(page).toMatch(/关于甲事的&lt;b&gt;通知&lt;\/b&gt;/);
    expect(page).not.toMatch(/<script|zhang@/);
    await open('HEAD');
    const before = await hub.ask(duties);
    expect(before.data).toMatchObject({
      repostDuties: { edges: [{ node: { reminders: [{ confirmedAt: null, nextAt: expect.any(String) }] } }] },
    });

    const confirmed = await open('POST');
    expect(await confirmed.text()).toMatch(/已确认/);
    const after = await hub.ask(duties);
    expect(after.data).toMatchObject({
      repostDuties: {
        edges: [
          {
            node: {
              state: 'OPEN',
              reminders: [{ confirmedAt: expect.any(String), confirmedBy: 'EMAIL', nextAt: null }],
            },
          },
        ],
      },
    });
    expect(await (await open('GET')).text()).not.toMatch(/<form/);
    const forged = await open('POST', `${path.slice(0, -3)}AAA`);
    expect(forged.status).toBe(410);
    expect((await open('DELETE')).status).toBe(405);
  });
});
