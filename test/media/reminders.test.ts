import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { viewer } from './media-stack.ts';
import { createRemindersStack, type RemindersStack } from './reminders-stack.ts';

const report = `mutation ($input: ReportRepostsInput!) { reportReposts(input: $input) { __typename } }`;

describe('reminders', () => {
  let stack: RemindersStack;

  beforeEach(async () => {
    stack = await createRemindersStack();
    const contact = (agency: string, name: string, email: string, more: object = {}) => ({
      ...{ agencySourceId: `agency:${agency}`, role: 'DUTY_OFFICER', name, email },
      ...more,
    });
    await stack.media.importRecords('contacts', [
      contact('east', '张三', 'zhang@east.example.cn'),
      contact('east', '李副', 'deputy@east.example.cn', { role: 'DEPUTY' }),
      contact('office', '省厅', 'office@province.example.cn'),
      // One platform keeps the sites of the police, of the city and of the province, and of the west.
      contact('police', '平台', 'platform@example.cn'),
      contact('provincePolice', '平台', 'platform@example.cn'),
      contact('west', '平台', 'Platform@example.cn'),
    ]);
  });
  afterEach(async () => stack[Symbol.asyncDispose]());

  /** Published and in the log at 09:00 in Beijing: the target is 10:00, the limit the end of Monday. */
  async function publish(title: string, more: object = {}): Promise<string> {
    const { media, country } = stack;
    const seed = { origin: country.agencies.province, title, publishedAt: '2026-11-20T01:00:00.000Z', ...more };
    const { releaseId, position } = media.documents.append('PUBLISHED', seed);
    await media.settled(position);
    return releaseId;
  }

  const toOf = (mail: { readonly to?: unknown }) => (mail.to as { text: string }).text.toLowerCase();

  it('warn of the target after 45 minutes, one mail for each address however many sites and texts', async () => {
    await publish('关于甲事的通知');
    await publish('关于乙事的通知');
    await stack.sweepAt('2026-11-20T09:44');
    expect(await stack.messages()).toEqual([]);
    await stack.sweepAt('2026-11-20T09:45');
    const mails = await stack.mail.received(2);
    expect(mails.map(toOf).toSorted()).toEqual(['platform@example.cn', 'zhang@east.example.cn']);
    const platform = mails.find((mail) => toOf(mail).startsWith('platform'));
    expect(platform?.subject).toBe('【邸报】临近目标时限：关于甲事的通知（共 6 项）');
    expect(platform?.text).toMatch(/平台：您好！/);
    expect(platform?.text).toMatch(
      /《关于甲事的通知》（转载 · repost）\s+目标时限 11月20日 10:00 · target 2026-11-20 10:00/,
    );
    expect(platform?.text).toMatch(/东川市公安局网站|西川市人民政府网站/);
    expect(platform?.text).toMatch(/（3 个渠道 · 3 channels）/);
    expect(platform?.html).toMatch(/<meta name="viewport"/);
    expect(platform?.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('are never sent twice for one step, however often and by however many the clocks are looked at', async () => {
    await publish('关于甲事的通知');
    await stack.sweepAt('2026-11-20T09:45');
    await Promise.all([stack.reminders.sweep(), stack.reminders.sweep(), stack.reminders.sweep()]);
    await stack.sweepAt('2026-11-20T09:46');
    await stack.delivered();
    expect(stack.mail.mails).toHaveLength(2);
  });

  it('say nothing of what was reported or cancelled before they went out', async () => {
    const { media, country } = stack;
    const releaseId = await publish('关于甲事的通知');
    const [copy] = [{ releaseId, channelId: country.sites.east, url: 'https://site3.example.cn/a' }];
    await media.ask(report, { as: viewer('operator'), variables: { input: { reports: [copy] } } });
    await stack.sweepAt('2026-11-20T09:45');
    await stack.delivered();
    expect(stack.mail.mails.map(toOf)).toEqual(['platform@example.cn']);
  });

  it('speak of the last step only, when several passed in an outage, and not of what passed days ago', async () => {
    await stack.sweepAt('2026-11-20T09:30');
    await publish('关于甲事的通知');
    await stack.sweepAt('2026-11-20T11:00');
    const mails = await stack.mail.received(2);
    expect(mails[0]?.subject).toMatch(/已过目标时限/);
    await publish('关于旧事的通知', { publishedAt: '2026-11-10T01:00:00.000Z' });
    await stack.sweepAt('2026-11-20T11:01');
    await stack.delivered();
    expect(stack.mail.mails).toHaveLength(2);
  });

  it('that an event brought late still go out, once, for the step that speaks now', async () => {
    await stack.sweepAt('2026-11-20T09:00');
    await stack.sweepAt('2026-11-20T14:00');
    // The service was behind: what stood in the log since 09:00 comes five hours later, and what is over comes with it.
    await publish('关于甲事的通知');
    await publish('关于旧事的通知', { publishedAt: '2026-11-10T01:00:00.000Z' });
    await stack.sweepAt('2026-11-20T14:01');
    await stack.sweepAt('2026-11-20T14:02');
    await stack.delivered();
    const mails = await stack.mail.received(2);
    expect(mails.map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/已过目标时限：关于甲事的通知/),
      expect.stringMatching(/已过目标时限：关于甲事的通知/),
    ]);
    expect(mails.some(({ text }) => text?.includes('旧事'))).toBe(false);
  });

  it('accuse nobody whose page could not be looked at', async () => {
    await publish('关于甲事的通知');
    await stack.media.orm.em
      .fork()
      .execute(
        `update repost_duty set state = 'UNREACHABLE', claimed_at = now(), url = 'https://x.cn', mode = 'REPOST'`,
      );
    await stack.sweepAt('2026-11-20T10:00');
    expect(await stack.messages()).toEqual([]);
  });

  it('go up the tree while nobody confirms: deputy, then the office above, in the minutes of the profile', async () => {
    await publish('关于甲事的通知');
    const to = async (time: string, count: number) => {
      await stack.sweepAt(time);
      return (await stack.mail.received(count)).slice(count === 2 ? 0 : -1).map(toOf);
    };
    expect(await to('2026-11-20T10:00', 2)).toHaveLength(2);
    await stack.sweepAt('2026-11-20T10:14');
    await stack.delivered();
    expect(stack.mail.mails).toHaveLength(2);
    expect(await to('2026-11-20T10:15', 3)).toEqual(['deputy@east.example.cn']);
    // Nobody supervises: the office above is told at its own time. Above the city's police that is the city.
    await stack.sweepAt('2026-11-20T10:30');
    await stack.delivered();
    expect(stack.mail.mails).toHaveLength(3);
    await stack.sweepAt('2026-11-20T11:00');
    const above = (await stack.mail.received(5)).slice(3);
    expect(above.map(toOf).toSorted()).toEqual(['office@province.example.cn', 'zhang@east.example.cn']);
    const office = above.find((mail) => toOf(mail).startsWith('office'));
    expect(office?.text).toMatch(/下级单位尚未确认或没有联系人，以下 3 项请及时处理/);
    await stack.sweepAt('2026-11-20T15:00');
    await stack.delivered();
    expect(stack.mail.mails).toHaveLength(5);
  });

  it('are kept in the log with what was said, to whom, by which way, and without an address in the open', async () => {
    await publish('关于甲事的通知');
    await stack.sweepAt('2026-11-20T09:45');
    await stack.delivered();
    const log = await stack.messages();
    const told = log.filter(({ state }) => state === 'SENT');
    expect(told.map(({ shown }) => shown?.toLowerCase()).toSorted()).toEqual([
      'p***@example.cn',
      'z***@east.example.cn',
    ]);
    expect(told[0]).toMatchObject({ attempts: 1, answer: expect.stringMatching(/^250/) });
    expect(told[0]?.body).toMatch(/\/confirm\/…/);
  });

  describe('that meet trouble', () => {
    it('are undelivered at once when the mailbox is refused, and the answer names no address', async () => {
      stack.mail.refusal = { code: 550, text: '<zhang@east.example.cn> unknown', at: 'RCPT' };
      await publish('关于甲事的通知');
      await stack.sweepAt('2026-11-20T09:45');
      await stack.delivered();
      const failed = (await stack.messages()).filter(({ state }) => state === 'FAILED');
      expect(failed).toHaveLength(2);
      expect(JSON.stringify(failed)).not.toContain('zhang@');
    });

    it('are tried again when the server is busy, under the same Message-ID, and what comes meanwhile waits as one', async () => {
      stack.mail.refusal = { code: 451, text: 'try later', at: 'DATA' };
      await publish('关于甲事的通知');
      await stack.sweepAt('2026-11-20T09:45');
      // An attempt counts before it is made; the answer says that it was.
      const refused = async () => (await stack.messages()).filter(({ answer }) => answer?.startsWith('451'));
      await expect.poll(refused, { timeout: 10_000 }).toHaveLength(2);
      await publish('关于乙事的通知');
      await stack.sweepAt('2026-11-20T09:46');
      await stack.sweepAt('2026-11-20T10:00');
      const waiting = (await stack.messages()).filter(
        ({ state, recipient }) => state === 'WAITING' && recipient === '张三',
      );
      expect(waiting.length).toBeLessThanOrEqual(2);
      stack.mail.refusal = null;
      await stack.sweepAt('2026-11-20T10:01');
      const mails = await stack.mail.received(4);
      expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(4);
      const again = async () => (await stack.messages()).find(({ attempts }) => attempts > 1)?.answer ?? '';
      await expect.poll(again, { timeout: 10_000 }).toMatch(/an earlier one may have arrived/);
    });

    it('have attempts of their own: what came behind one that was given up is tried as often', async () => {
      stack.mail.refusal = { code: 451, text: 'try later', at: 'DATA' };
      const ofZhang = async () => (await stack.messages()).filter(({ recipient }) => recipient === '张三');
      await publish('关于甲事的通知');
      await stack.sweepAt('2026-11-20T09:45');
      await stack.delivered();
      await publish('关于乙事的通知');
      // The first has seen its pauses, of three seconds to six hours, pass.
      for (const time of ['46', '47', '48', '49', '52']
        .map((minute) => `09:${minute}`)
        .concat('10:01', '10:21', '11:12')) {
        await stack.sweepAt(`2026-11-20T${time}`);
        await stack.delivered();
      }
      expect(await ofZhang()).toMatchObject([
        { state: 'WAITING', attempts: 9 },
        { state: 'WAITING', attempts: 0 },
      ]);
      for (const time of ['13:30', '20:00']) {
        await stack.sweepAt(`2026-11-20T${time}`);
        await stack.delivered();
      }
      expect(await ofZhang()).toMatchObject([
        { state: 'FAILED', attempts: 11, answer: expect.stringMatching(/attempt 11.*451/) },
        { state: 'WAITING', attempts: 1 },
      ]);
      stack.mail.refusal = null;
      await stack.sweepAt('2026-11-20T20:01');
      await stack.delivered();
      expect((await ofZhang())[1]).toMatchObject({ state: 'SENT', attempts: 2 });
      expect(stack.mail.mails.map(toOf).filter((to) => to.startsWith('zhang'))).toHaveLength(1);
    });
  });
});

describe('quiet hours and missing ways', () => {
  it('hold what comes up at night until the morning, as one message, and let a recall through', async () => {
    await using stack = await createRemindersStack({ quietHours: '22:00-07:00' });
    const { media, country, mail } = stack;
    const contact = { agencySourceId: 'agency:east', role: '值班员', name: '张三', email: 'zhang@east.example.cn' };
    await media.importRecords('contacts', [contact]);
    const seed = { origin: country.agencies.province, publishedAt: '2026-11-19T14:00:00.000Z' };
    const { releaseId, position } = media.documents.append('PUBLISHED', seed);
    await media.settled(position);
    await stack.sweepAt('2026-11-19T22:45');
    await stack.sweepAt('2026-11-19T23:00');
    await stack.sweepAt('2026-11-20T06:59');
    await stack.delivered();
    expect(mail.mails).toHaveLength(0);
    await stack.sweepAt('2026-11-20T07:00');
    const [morning] = await mail.received(1);
    expect(morning?.subject).toMatch(/已过目标时限/);
    const url = 'https://site3.example.cn/a';
    const reports = [{ releaseId, channelId: country.sites.east, url }];
    await media.ask(report, { as: viewer('operator'), variables: { input: { reports } } });
    const at = '2026-11-20T14:30:00.000Z';
    const recall = media.documents.append('WITHDRAWN', { ...seed, id: releaseId }, { at });
    await media.settled(recall.position);
    await stack.sweepAt('2026-11-20T23:15');
    expect((await mail.received(2))[1]?.text).toMatch(/撤下/);
  });

  it('hold back no kind that the profile calls urgent', async () => {
    await using stack = await createRemindersStack({ quietHours: '22:00-07:00' });
    const { media, country, mail } = stack;
    await media.importRecords('profiles', [
      {
        ...{ profile: 'yunling', title: { zh: '云岭省', en: 'Yunling' }, region: { divisionCode: '990000' } },
        ...{ inherits: 'default', sources: { own: { title: '云岭省政务公开办法' } } },
        rules: { urgentKinds: { value: ['REPOST', 'RECALL'], clause: '第九条', source: 'own' } },
      },
    ]);
    const contact = { agencySourceId: 'agency:east', role: '值班员', name: '张三', email: 'zhang@east.example.cn' };
    await media.importRecords('contacts', [contact]);
    const seed = { origin: country.agencies.province, publishedAt: '2026-11-19T14:00:00.000Z' };
    await media.settled(media.documents.append('PUBLISHED', seed).position);
    await stack.sweepAt('2026-11-19T22:45');
    const [atNight] = await mail.received(1);
    expect(atNight?.subject).toMatch(/临近目标时限/);
  });

  it('keep a message without a way out in the log, and say so', async () => {
    await using stack = await createRemindersStack({ smtpUrl: null });
    const { media, country } = stack;
    const contact = { agencySourceId: 'agency:east', role: '值班员', name: '张三', email: 'zhang@east.example.cn' };
    await media.importRecords('contacts', [contact]);
    const { position } = media.documents.append('PUBLISHED', { origin: country.agencies.province });
    await media.settled(position);
    await stack.sweepAt('2026-11-20T09:45');
    await stack.delivered();
    const log = await stack.messages();
    const entry = log.find(({ recipient }) => recipient === '张三');
    expect(entry).toMatchObject({ state: 'NO_WAY', subject: expect.stringMatching(/临近目标时限/) });
    // Where nobody is registered, nor anywhere above, the log says so: the west, and the province's police.
    // The police of the city have the government they stand under.
    expect(log.filter(({ state }) => state === 'NOBODY')).toHaveLength(2);
  });
});
