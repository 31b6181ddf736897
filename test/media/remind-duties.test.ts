import { describe, expect, it } from 'vitest';
import { viewer } from './media-stack.ts';
import { createRemindersStack } from './reminders-stack.ts';

const remind = `mutation ($input: RemindDutiesInput!) { remindDuties(input: $input) { __typename
  ... on DutiesReminded { reminded messages { recipient state createdBy } } ... on ValidationFailure { issues { path } } } }`;
const duties = `query ($filter: DutyFilter) { repostDuties(filter: $filter) { edges { node {
  id channel { name } reminders { topic text rung confirmedAt confirmedBy } } } } }`;
const log = `query ($filter: MessageFilter) { messages(filter: $filter) { edges { node {
  recipient address state body kind createdBy itemCount answer } } pageInfo { hasNextPage } } }`;
const tryOut = `mutation ($input: SendTestMessageInput!) { sendTestMessage(input: $input) { __typename
  ... on Message { state address answer } ... on ValidationFailure { issues { path message } } } }`;

interface Duty {
  readonly id: string;
  readonly channel: { readonly name: string };
  readonly reminders: readonly { readonly topic: string; readonly text: string | null; readonly rung: string | null }[];
}
interface Entry {
  readonly recipient: string;
  readonly address: string | null;
  readonly state: string;
  readonly body: string | null;
}

async function start() {
  const stack = await createRemindersStack();
  const { media, country } = stack;
  const contact = (agency: string, name: string) => ({
    ...{ agencySourceId: `agency:${agency}`, role: '值班员', name },
    email: `${agency}@example.cn`,
  });
  await media.importRecords('contacts', [contact('east', '张三'), contact('west', '李四'), contact('police', '王五')]);
  const { releaseId, position } = media.documents.append('PUBLISHED', { origin: country.agencies.province });
  await media.settled(position);
  const monitor = (name: 'east' | 'province') => viewer('monitor', { agencyId: country.agencies[name].id });
  return { stack, media, country, releaseId, monitor };
}

describe('a word of a monitor', () => {
  it('reaches at once whoever answers for the duties within its region, and nobody else', async () => {
    const { stack, media, releaseId, monitor } = await start();
    await using _stack = stack;
    const input = { filter: { releaseId }, text: '请于今天下班前办结。', idempotencyKey: 'k' };
    const send = async () => media.ask<{ remindDuties: object }>(remind, { as: monitor('east'), variables: { input } });
    const { data } = await send();
    expect(data.remindDuties).toMatchObject({ __typename: 'DutiesReminded', reminded: 2 });
    const mails = await stack.mail.received(2);
    expect(mails.map((mail) => (mail.to as { text: string }).text).toSorted()).toEqual([
      'east@example.cn',
      'police@example.cn',
    ]);
    expect(mails[0]?.text).toMatch(/上级督办 · A word from the monitor[\s\S]*请于今天下班前办结。/);
    await send();
    await stack.delivered();
    expect(stack.mail.mails).toHaveLength(2);
    const seen = await media.ask<{ repostDuties: { edges: { node: Duty }[] } }>(duties, {
      as: monitor('east'),
      variables: { filter: { releaseId } },
    });
    expect(seen.data.repostDuties.edges.map(({ node }) => node.reminders)).toEqual([
      [expect.objectContaining({ topic: 'MANUAL', text: '请于今天下班前办结。', rung: 'DUTY_OFFICER' })],
      [expect.objectContaining({ topic: 'MANUAL', rung: 'DUTY_OFFICER' })],
    ]);
  });

  it('is for monitors, says something, and names duties in one way', async () => {
    const { stack, media, country, releaseId, monitor } = await start();
    await using _stack = stack;
    const ask = async (input: object, as = monitor('province')) =>
      media.ask<{ remindDuties: { issues?: { path: string }[] } }>(remind, { as, variables: { input } });
    const site = viewer('site', { channelIds: [country.sites.east] });
    expect((await ask({ filter: { releaseId }, text: 'x' }, site)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const paths = async (input: object) => (await ask(input)).data.remindDuties.issues?.map(({ path }) => path);
    expect(await paths({ text: ' ', filter: { releaseId } })).toEqual(['text']);
    expect(await paths({ text: 'x' })).toEqual(['dutyIds']);
    expect(await paths({ text: 'x'.repeat(501), dutyIds: [], filter: {} })).toEqual(['text', 'dutyIds']);
  });
});

describe('the log of messages', () => {
  it('shows each viewer what went to those they see, and the text only to who sees all of it', async () => {
    const { stack, media, country, releaseId, monitor } = await start();
    await using _stack = stack;
    const input = { filter: { releaseId }, text: '请办结。' };
    await media.ask(remind, { as: monitor('province'), variables: { input } });
    await stack.mail.received(3);
    await stack.delivered();
    const read = async (as: ReturnType<typeof viewer>, filter: object = { states: ['SENT'] }) => {
      const { data } = await media.ask<{ messages: { edges: { node: Entry }[] } }>(log, { as, variables: { filter } });
      return data.messages.edges.map(({ node }) => node);
    };
    const names = (entries: readonly Entry[]) => entries.map(({ recipient }) => recipient).toSorted();
    expect(names(await read(monitor('province')))).toEqual(['张三', '李四', '王五'].toSorted());
    expect(names(await read(monitor('east')))).toEqual(['张三', '王五'].toSorted());
    const own = await read(viewer('site', { channelIds: [country.sites.police] }));
    expect(own).toMatchObject([
      { recipient: '王五', address: 'p***@example.cn', body: expect.stringMatching(/请办结/) },
    ]);
    expect(await read(viewer('operator'), { states: ['NOBODY'] })).toHaveLength(1);
    expect(JSON.stringify(await read(viewer('operator'), {}))).not.toMatch(/(east|west|police)@/);
  });

  it('keeps what came of a test, whichever way it went', async () => {
    const { stack, media, monitor } = await start();
    await using _stack = stack;
    const send = async (address: string, as = viewer('operator')) =>
      media.ask<{ sendTestMessage: object }>(tryOut, { as, variables: { input: { address } } });
    expect((await send('a@example.cn')).data.sendTestMessage).toMatchObject({
      state: 'SENT',
      address: 'a***@example.cn',
    });
    expect((await stack.mail.received(1))[0]?.subject).toMatch(/测试消息/);
    stack.mail.refusal = { code: 550, text: 'no such user a@example.cn', at: 'RCPT' };
    expect((await send('a@example.cn')).data.sendTestMessage).toMatchObject({
      ...{ state: 'FAILED', answer: expect.not.stringContaining('a@example.cn') },
    });
    expect((await send('13800001234')).data.sendTestMessage).toMatchObject({ state: 'NO_WAY', address: '*********34' });
    expect((await send('nobody')).data.sendTestMessage).toMatchObject({ issues: [{ path: 'address' }] });
    expect((await send('a@example.cn', monitor('province'))).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('an alarm', () => {
  it('tells the site of a copy that was found different, and not of one that was put right before', async () => {
    const { stack, media, country } = await start();
    await using _stack = stack;
    const change = (channel: string, state: string) =>
      media.orm.em.fork().execute(
        `update repost_duty set state = '${state}', claimed_at = now(), verified_at = now(), url = 'https://x.cn', mode = 'REPOST'
           where channel_id = '${channel}'`,
      );
    await change(country.sites.east, 'DIFFERENT');
    await change(country.sites.west, 'GONE');
    await change(country.sites.west, 'VERIFIED');
    const logged = async () => {
      const [row] = await media.orm.em
        .fork()
        .execute<{ count: string }[]>(`select count(*) from duty_event where change = 'STATE'`);
      return Number(row?.count);
    };
    await expect.poll(logged, { timeout: 15_000 }).toBe(3);
    await stack.sweepAt('2026-11-20T09:01');
    const [mail] = await stack.mail.received(1);
    expect(mail?.subject).toMatch(/副本与原文不一致/);
    await stack.sweepAt('2026-11-20T09:02');
    await stack.delivered();
    expect(stack.mail.mails).toHaveLength(1);
  });
});
