import { lazy } from 'react';
import type { Desk } from '../desk.ts';
import { mayDo } from '../session/viewer.ts';

/** 转载: what a webmaster owes, from the new duty to the copy that is verified. */
export const siteDesk: Desk = {
  path: '/desk/site',
  name: { zh: '转载', en: 'My sites' },
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
  ],
};
