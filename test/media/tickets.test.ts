import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moveTicket } from '@dibao/media/commands/tickets/move-ticket';
import { openTicket } from '@dibao/media/commands/tickets/open-ticket';
import type { Viewer } from '@dibao/shared/auth';
import { type InventedCountry, seedCountry } from './invented-country.ts';
import { createMediaStack, type MediaStack, viewer } from './media-stack.ts';

interface Ticket {
  readonly __typename: string;
  readonly id: string;
  readonly state: string;
  readonly title: string;
  readonly clause: string;
  readonly dueAt: string;
  readonly isOverdue: boolean;
  readonly timesReopened: number;
  readonly steps: readonly {
    readonly move: string;
    readonly state: string;
    readonly by: string;
    readonly text: string;
  }[];
  readonly message?: string;
  readonly issues?: readonly { readonly path: string; readonly message: string }[];
}

const selection = `__typename
  ... on RectificationTicket { id state title clause dueAt isOverdue timesReopened steps { move state by text } }
  ... on NotFound { message }
  ... on ValidationFailure { message issues { path message } }`;

describe('rectification within a limit', () => {
  let media: MediaStack;
  let country: InventedCountry;
  beforeAll(async () => {
    media = await createMediaStack();
    country = await seedCountry(media);
  });
  afterAll(async () => media[Symbol.asyncDispose]());

  const monitorOf = (agency: keyof InventedCountry['agencies'], subject = `monitor of ${agency}`) =>
    viewer('monitor', { agencyId: country.agencies[agency].id, subject });
  const siteOf = (name: keyof InventedCountry['sites']) =>
    viewer('site', { channelIds: [country.sites[name]], subject: `webmaster of ${name}` });

  async function act(mutation: string, input: object, as: Viewer, language: 'zh' | 'en' = 'zh') {
    const type = {
      openTicket: 'OpenTicketInput',
      recheckTicket: 'RecheckTicketInput',
      reopenTicket: 'ReopenTicketInput',
    };
    const inputType = (type as Record<string, string>)[mutation] ?? 'TicketStepInput';
    const answer = await media.ask<Record<string, Ticket>>(
      `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { ${selection} } }`,
      { as, language, variables: { input } },
    );
    return { ticket: answer.data?.[mutation] as Ticket, errors: answer.errors };
  }

  let columns = 0;
  const order = (channelId: string) => ({
    channelId,
    code: 'EMPTY_COLUMN',
    about: `专栏${(columns += 1)}`,
    text: '首页专栏无内容，请补齐。',
    dueAt: '2026-11-27T10:00:00+08:00',
  });

  async function opened(channel: keyof InventedCountry['sites'] = 'east'): Promise<Ticket> {
    return (await act('openTicket', order(country.sites[channel]), monitorOf('province'))).ticket;
  }

  async function listed(as: Viewer, filter: object = {}): Promise<Ticket[]> {
    const { data } = await media.ask<{ tickets: { edges: { node: Ticket }[] } }>(
      `query ($filter: TicketFilter) { tickets(filter: $filter, first: 100) { edges { node { id state isOverdue } } } }`,
      { as, variables: { filter } },
    );
    return data.tickets.edges.map(({ node }) => node);
  }

  it('a ticket that was not put right is opened again, and closed only after a passed re-check', async () => {
    const ticket = await opened();
    expect(ticket).toMatchObject({
      state: 'OPEN',
      title: expect.stringContaining('栏目内容缺失：专栏'),
      clause: 'C16',
    });
    const step = { ticketId: ticket.id };
    const east = siteOf('east');
    const province = monitorOf('province');
    await act('respondToTicket', { ...step, text: '已补齐。', url: 'https://site3.example.cn/zl' }, east);
    const withoutLimit = await act('recheckTicket', { ...step, passed: false, text: '仍为空。' }, province);
    expect(withoutLimit.ticket.issues).toMatchObject([{ path: 'dueAt' }]);
    const failed = await act(
      'recheckTicket',
      { ...step, passed: false, text: '仍为空。', dueAt: '2026-11-30T18:00:00+08:00' },
      province,
    );
    expect(failed.ticket).toMatchObject({
      state: 'REOPENED',
      timesReopened: 1,
      dueAt: '2026-11-30T18:00:00.000+08:00',
    });
    const early = await act('closeTicket', { ...step, text: '销号' }, province, 'en');
    expect(early.ticket.issues?.[0]?.message).toContain('REOPENED');
    await act('respondToTicket', { ...step, text: '已全部补齐。' }, east);
    await act('recheckTicket', { ...step, passed: true, text: '已有内容 12 条。' }, province);
    const { ticket: closed } = await act('closeTicket', { ...step, text: '销号。' }, province);
    expect(closed.state).toBe('CLOSED');
    expect(closed.steps.map(({ move, by }) => `${move} ${by}`)).toEqual([
      'OPEN monitor of province',
      'RESPOND webmaster of east',
      'FAIL monitor of province',
      'RESPOND webmaster of east',
      'PASS monitor of province',
      'CLOSE monitor of province',
    ]);
    const { ticket: again } = await act(
      'reopenTicket',
      { ...step, text: '又空了。', dueAt: '2026-12-01T18:00:00+08:00' },
      province,
    );
    expect(again).toMatchObject({ state: 'REOPENED', timesReopened: 2 });
  });

  it('a monitor orders only what lies in its region or system, and sees no other ticket', async () => {
    const foreign = await act('openTicket', order(country.sites.coast), monitorOf('province'));
    expect(foreign.ticket.__typename).toBe('NotFound');
    const west = await opened('west');
    const inEast = (await listed(monitorOf('east'))).map(({ id }) => id);
    expect(inEast).not.toContain(west.id);
    expect((await listed(monitorOf('province'))).map(({ id }) => id)).toContain(west.id);
    expect((await listed(siteOf('west'))).map(({ id }) => id)).toEqual([west.id]);
    const notTheirs = await act('withdrawTicket', { ticketId: west.id, text: '撤销' }, monitorOf('east'));
    expect(notTheirs.ticket.__typename).toBe('NotFound');
  });

  it('a site cannot re-check itself, nor answer for another', async () => {
    const ticket = await opened();
    const refused = await act('recheckTicket', { ticketId: ticket.id, passed: true, text: '好了' }, siteOf('east'));
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const other = await act('respondToTicket', { ticketId: ticket.id, text: '好了' }, siteOf('west'));
    expect(other.ticket.__typename).toBe('NotFound');
    const both: Viewer = { ...monitorOf('province'), channelIds: [country.sites.east] };
    const own = await act('recheckTicket', { ticketId: ticket.id, passed: true, text: '好了' }, both);
    expect(own.ticket.__typename).toBe('NotFound');
  });

  it('the same problem has one ticket, and the same key one result', async () => {
    const input = { ...order(country.sites.east), idempotencyKey: 'once' };
    const first = await act('openTicket', input, monitorOf('province'));
    const again = await act('openTicket', input, monitorOf('province'));
    expect(again.ticket.id).toBe(first.ticket.id);
    const { idempotencyKey: _, ...anew } = input;
    const twice = await act('openTicket', anew, monitorOf('province'));
    expect(twice.ticket.issues?.[0]?.message).toContain(first.ticket.id);
  });

  it('what is past its limit unanswered is overdue', async () => {
    const ticket = await opened('police');
    const before = media.now;
    media.now = new Date('2026-12-05T00:00:00Z');
    expect((await listed(siteOf('police'), { isOverdue: true })).map(({ id }) => id)).toEqual([ticket.id]);
    media.now = before;
    expect(await listed(siteOf('police'), { isOverdue: true })).toEqual([]);
  });

  it('names everything wrong with an order at once', async () => {
    const input = { ...order(country.sites.east), text: ' ', dueAt: '2020-01-01T00:00:00Z' };
    const { ticket } = await act('openTicket', input, monitorOf('province'));
    expect(ticket.issues?.map(({ path }) => path)).toEqual(['text', 'dueAt']);
  });

  it('is hidden from the public', async () => {
    const { errors } = await media.ask(`{ tickets { edges { node { id } } } }`);
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('the inspector finds one problem many times, opens one ticket and passes it itself', async () => {
    const em = media.orm.em.fork();
    const finding = {
      channelId: country.sites.west,
      code: 'DEAD_LINK',
      about: 'https://site4.example.cn/dead',
      text: '链接返回 404。',
      dueAt: new Date('2026-11-27T02:00:00Z'),
      cause: { kind: 'FINDING', id: 'finding-1' },
      by: 'inspector',
      at: media.now,
    } as const;
    const first = await em.transactional((inner) => openTicket(inner, finding));
    const second = await em.transactional((inner) => openTicket(inner, finding));
    expect([first.isNew, second]).toEqual([true, { id: first.id, isNew: false }]);
    const passed = await em.transactional((inner) =>
      moveTicket(inner, { ticketId: first.id, move: 'PASS', text: '链接已恢复。', by: 'inspector', at: media.now }),
    );
    expect(passed).toEqual({ from: 'OPEN', to: 'RECHECKED' });
  });
});
