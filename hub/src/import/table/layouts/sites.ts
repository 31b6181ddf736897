import type { TableLayout } from '../table-layout.ts';
import { ownerColumns } from './owner-columns.ts';
import { statusWords } from './words.ts';

export const siteTable: TableLayout = {
  sheet: '网站',
  columns: [
    { field: 'sourceId', header: '编号', sample: '', help: '贵单位系统中的编号；不填时用网站标识码，再不然用网址。' },
    { field: 'name', header: '网站名称', also: ['名称'], isRequired: true, sample: '东川市公安局网站' },
    {
      field: 'url',
      header: '网址',
      also: ['首页网址', '网站地址'],
      isRequired: true,
      sample: 'https://gaj.dongchuan.example.cn/',
    },
    { field: 'siteIdCode', header: '网站标识码', also: ['标识码'], sample: '9901000002', help: '十位数字。' },
    ...ownerColumns,
    { field: 'status', header: '状态', words: statusWords, sample: '在用', help: '不填为在用。' },
  ],
  complete({ sourceId, siteIdCode, url = '' }) {
    if (sourceId !== undefined) return {};
    return { sourceId: `site:${siteIdCode ?? url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/+$/, '')}` };
  },
};
