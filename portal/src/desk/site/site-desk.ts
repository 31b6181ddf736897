import { lazy } from 'react';
import type { Desk } from '../desk.ts';
import { mayDo } from '../session/viewer.ts';

/** 转载: what a webmaster owes, from the new duty to the copy that is verified. */
export const siteDesk: Desk = {
  path: '/desk/site',
  name: { zh: '转载', en: 'Reposting' },
  purpose: {
    zh: '本网站、本账号的任务、时限和核验结果',
    en: 'What your sites and accounts owe, by when, and whether it is verified',
  },
  isFor: (viewer) => mayDo(viewer, 'report'),
  pages: [
    {
      path: '',
      name: { zh: '我的任务', en: 'Duties' },
      View: lazy(async () => ({ default: (await import('./duties/duties.tsx')).Duties })),
    },
    {
      path: '/duties/:id',
      name: { zh: '任务', en: 'Duty' },
      isWithin: true,
      View: lazy(async () => ({ default: (await import('./duty/duty.tsx')).Duty })),
    },
    {
      path: '/tickets',
      name: { zh: '整改单', en: 'Tickets' },
      View: lazy(async () => ({ default: (await import('./tickets/tickets.tsx')).Tickets })),
    },
    {
      path: '/tickets/:id',
      name: { zh: '整改单', en: 'Ticket' },
      isWithin: true,
      View: lazy(async () => ({ default: (await import('./ticket/ticket.tsx')).Ticket })),
    },
    {
      path: '/appeals',
      name: { zh: '申诉', en: 'Appeals' },
      View: lazy(async () => ({ default: (await import('./appeals/appeals.tsx')).Appeals })),
    },
    {
      path: '/channels',
      name: { zh: '我的网站', en: 'My sites' },
      View: lazy(async () => ({ default: (await import('./channels/channels.tsx')).Channels })),
    },
    {
      path: '/contacts',
      name: { zh: '联系人', en: 'Contacts' },
      View: lazy(async () => ({ default: (await import('./contacts/contacts.tsx')).Contacts })),
    },
  ],
};
