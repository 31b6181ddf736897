import { lazy } from 'react';
import type { Desk } from '../desk.ts';
import { mayDo } from '../session/viewer.ts';

/** 监测: who reposts what in a region or system, who is late, and what the office does about it. */
export const monitorDesk: Desk = {
  path: '/desk/monitor',
  name: { zh: '监测', en: 'Monitoring' },
  purpose: {
    zh: '本地区、本系统的履行情况，逾期督办、整改、申诉和通报',
    en: 'How your region or system keeps its duties; reminders, tickets, appeals, bulletins',
  },
  isFor: (viewer) => mayDo(viewer, 'supervise'),
  pages: [
    {
      path: '',
      name: { zh: '履行情况', en: 'Compliance' },
      View: lazy(async () => ({ default: (await import('./overview/overview.tsx')).Overview })),
    },
    {
      path: '/ledger',
      name: { zh: '逾期与台账', en: 'Late, and the ledger' },
      View: lazy(async () => ({ default: (await import('./ledger/ledger.tsx')).Ledger })),
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
      path: '/bulletins',
      name: { zh: '通报', en: 'Bulletins' },
      View: lazy(async () => ({ default: (await import('./bulletins/bulletins.tsx')).Bulletins })),
    },
    {
      path: '/bulletins/new',
      name: { zh: '起草通报', en: 'Draft a bulletin' },
      isWithin: true,
      View: lazy(async () => ({ default: (await import('./bulletins/draft-bulletin.tsx')).DraftBulletin })),
    },
    {
      path: '/bulletins/:id',
      name: { zh: '通报', en: 'Bulletin' },
      isWithin: true,
      View: lazy(async () => ({ default: (await import('./bulletin/bulletin.tsx')).Bulletin })),
    },
  ],
};
