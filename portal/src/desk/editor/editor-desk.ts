import { lazy } from 'react';
import type { Desk } from '../desk.ts';
import { mayDo } from '../session/viewer.ts';

/** 新媒体: what an editor of accounts may post, from the choice to the post that stands. */
export const editorDesk: Desk = {
  path: '/desk/editor',
  name: { zh: '新媒体', en: 'New media' },
  purpose: {
    zh: '账号现在可以转发什么，微博、微信的成稿，审核与核对',
    en: 'What your accounts may post now, in the form of Weibo and WeChat, approved and checked',
  },
  isFor: (viewer) => mayDo(viewer, 'edit'),
  pages: [
    {
      path: '',
      name: { zh: '可转发', en: 'What may be posted' },
      View: lazy(async () => ({ default: (await import('./candidates/candidates.tsx')).Candidates })),
    },
  ],
};
