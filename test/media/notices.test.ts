import { describe, expect, it } from 'vitest';
import { viewer } from './media-stack.ts';
import { createRemindersStack } from './reminders-stack.ts';

describe('a notice', () => {
  it('tells a site of an order to put something right, of its limit, and nothing after its answer', async () => {
    await using stack = await createRemindersStack();
    const { media, country } = stack;
    const contact = { agencySourceId: 'agency:east', role: '值班员', name: '张三', email: 'zhang@east.example.cn' };
    await media.importRecords('contacts', [contact]);
    media.now = new Date('2026-11-20T09:00:00+08:00');
    const order = async (about: string, dueAt: string) => {
      const input = { channelId: country.sites.east, code: 'EMPTY_COLUMN', about, text: `${about}没有内容。`, dueAt };
      const { data } = await media.ask<{ openTicket: { __typename: string; id: string } }>(
        `mutation ($input: OpenTicketInput!) { openTicket(input: $input) { __typename ... on RectificationTicket { id } } }`,
        { as: viewer('monitor', { agencyId: country.agencies.province.id }), variables: { input } },
      );
      expect(data.openTicket.__typename).toBe('RectificationTicket');
      return data.openTicket.id;
    };
    await order('政策解读', '2026-11-23T18:00:00+08:00');
    const answered = await order('通知公告', '2026-11-23T18:00:00+08:00');
    await stack.sweepAt('2026-11-20T09:01');
    const [opened] = await stack.mail.received(1);
    expect(opened?.subject).toMatch(/限期整改[\s\S]*共 2 项/);
    expect(opened?.text).toMatch(/《栏目内容缺失：政策解读》[\s\S]*政策解读没有内容。[\s\S]*东川市人民政府网站/);
    expect(opened?.text).toMatch(/最后时限 11月23日 18:00/);
    const respond = `mutation ($input: TicketStepInput!) { respondToTicket(input: $input) { __typename } }`;
    const site = viewer('site', { channelIds: [country.sites.east] });
    const answer = { ticketId: answered, text: '已补齐。' };
    const { data } = await media.ask(respond, { as: site, variables: { input: answer } });
    expect(data).toEqual({ respondToTicket: { __typename: 'RectificationTicket' } });
    await stack.sweepAt('2026-11-23T18:00');
    const mails = await stack.mail.received(2);
    expect(mails[1]?.subject).toMatch(/整改已超期/);
    expect(mails[1]?.text).not.toMatch(/通知公告/);
    await stack.sweepAt('2026-11-23T18:01');
    await stack.delivered();
    expect(stack.mail.mails).toHaveLength(2);
  });

  it('of a ticket goes up by the rules of the region the site is in', async () => {
    await using stack = await createRemindersStack();
    const { media, country } = stack;
    const contact = { agencySourceId: 'agency:east', role: '值班员', name: '张三', email: 'zhang@east.example.cn' };
    const head = { ...contact, role: '分管领导', name: '李四', email: 'li@east.example.cn' };
    await media.importRecords('contacts', [contact, head]);
    const escalation = { value: [{ to: 'SUPERVISOR', afterMinutes: 5 }], clause: '第九条', source: 'own' };
    const profile = {
      ...{ profile: 'yunling', title: { zh: '云岭省', en: 'Yunling' }, region: { divisionCode: '990000' } },
      ...{ inherits: 'default', sources: { own: { title: '云岭省政务公开办法' } }, rules: { escalation } },
    };
    expect((await media.importRecords('profiles', [profile])).at(-1)).toMatchObject({ new: 1 });
    media.now = new Date('2026-11-20T09:00:00+08:00');
    const dueAt = '2026-11-23T18:00:00+08:00';
    const input = { channelId: country.sites.east, code: 'EMPTY_COLUMN', about: '政策解读', text: '没有内容。', dueAt };
    await media.ask(`mutation ($input: OpenTicketInput!) { openTicket(input: $input) { __typename } }`, {
      ...{ as: viewer('monitor', { agencyId: country.agencies.province.id }), variables: { input } },
    });
    await stack.sweepAt('2026-11-20T09:01');
    await stack.mail.received(1);
    await stack.sweepAt('2026-11-20T09:07');
    const mails = await stack.mail.received(2);
    expect(mails[1]?.text).toContain('李四');
  });

  it('tells a site how its appeal was decided', async () => {
    await using stack = await createRemindersStack();
    const { media, country } = stack;
    const contact = { agencySourceId: 'agency:east', role: '值班员', name: '张三', email: 'zhang@east.example.cn' };
    await media.importRecords('contacts', [contact]);
    const { position } = media.documents.append('PUBLISHED', { origin: country.agencies.province, title: '甲事' });
    await media.settled(position);
    await media.orm.em.fork().execute(
      `insert into appeal (id, duty_id, ground, text, filed_at, filed_by, due_at, state, ended_at, ended_by, reason)
       select gen_random_uuid(), id, 'OTHER', '不是我们的事', '2026-11-20T09:10+08', 'site', '2026-11-25T09:10+08',
         'REJECTED', '2026-11-20T09:20+08', 'monitor', '应由贵站转载' from repost_duty where channel_id = '${country.sites.east}'`,
    );
    await stack.sweepAt('2026-11-20T09:21');
    const [mail] = await stack.mail.received(1);
    expect(mail?.subject).toBe('【邸报】申诉已有结论：甲事');
    expect(mail?.text).toMatch(/申诉不成立 · rejected：应由贵站转载/);
  });
});
