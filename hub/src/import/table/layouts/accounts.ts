import type { TableLayout } from '../table-layout.ts';
import { ownerColumns } from './owner-columns.ts';
import { platformWords, statusWords } from './words.ts';

export const accountTable: TableLayout = {
  sheet: '新媒体账号',
  columns: [
    { field: 'sourceId', header: '编号', sample: '', help: '贵单位系统中的编号；不填时由平台和账号得出。' },
    { field: 'platform', header: '平台', isRequired: true, words: platformWords, sample: '微信公众号' },
    { field: 'name', header: '账号名称', also: ['名称'], isRequired: true, sample: '平安东川' },
    {
      field: 'handle',
      header: '账号',
      also: ['账号ID', '微信号', '微博号'],
      isRequired: true,
      sample: 'padongchuan',
      help: '平台上的唯一账号。',
    },
    { field: 'url', header: '主页地址', also: ['网址', '链接'], sample: '' },
    ...ownerColumns,
    { field: 'status', header: '状态', words: statusWords, sample: '在用', help: '不填为在用。' },
  ],
  complete({ sourceId, platform = '', handle = '' }) {
    return sourceId === undefined ? { sourceId: `${platform.toLowerCase()}:${handle}` } : {};
  },
};
