import { lazy } from 'react';
import type { Desk } from '../desk.ts';
import { mayDo } from '../session/viewer.ts';

/** 发布: what a publisher prepares, releases, puts right, and watches spread. */
export const publisherDesk: Desk = {
  path: '/desk/publisher',
  name: { zh: '发布', en: 'Publishing' },
  purpose: {
    zh: '本单位的文件：导入、过关、发布、更正、撤回，看它传开',
    en: 'Import, prepare, release, correct and withdraw documents, and watch them spread',
  },
  isFor: (viewer) => mayDo(viewer, 'publish'),
  pages: [
    {
      path: '',
      name: { zh: '我的文件', en: 'Documents' },
      View: lazy(async () => ({ default: (await import('./documents/documents.tsx')).Documents })),
    },
    {
      path: '/documents/new',
      name: { zh: '新建文件', en: 'New document' },
      isWithin: true,
      View: lazy(async () => ({ default: (await import('./editing/new-document.tsx')).NewDocument })),
    },
    {
      path: '/documents/:id',
      name: { zh: '文件', en: 'Document' },
      isWithin: true,
      View: lazy(async () => ({ default: (await import('./document/document.tsx')).Document })),
    },
    {
      path: '/documents/:id/edit',
      name: { zh: '编辑文件', en: 'Edit' },
      isWithin: true,
      View: lazy(async () => ({ default: (await import('./editing/edit-document.tsx')).EditDocument })),
    },
    {
      path: '/documents/:id/release',
      name: { zh: '发布', en: 'Release' },
      isWithin: true,
      View: lazy(async () => ({ default: (await import('./releasing/releasing.tsx')).Releasing })),
    },
    {
      path: '/import',
      name: { zh: '导入', en: 'Import' },
      View: lazy(async () => ({ default: (await import('./importing/importing.tsx')).Importing })),
    },
    {
      path: '/intake',
      name: { zh: '门户来稿', en: 'From portals' },
      View: lazy(async () => ({ default: (await import('./intake/intake.tsx')).Intake })),
    },
    {
      path: '/releases/:id',
      name: { zh: '传播', en: 'Spread' },
      isWithin: true,
      View: lazy(async () => ({ default: (await import('./release/release.tsx')).Release })),
    },
  ],
};
