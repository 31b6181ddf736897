import type { TableColumn } from '../table-layout.ts';
import { agencyKindWords, levelWords } from './words.ts';

/** Whose a channel is: named in full, found or registered by name and place. */
export const ownerColumns: readonly TableColumn[] = [
  {
    field: 'owner',
    header: '主办单位',
    isRequired: true,
    sample: '东川市公安局',
    help: '全称。未登记的单位将自动登记。',
  },
  {
    field: 'ownerKind',
    header: '单位性质',
    words: agencyKindWords,
    sample: '政府部门',
    help: '不填时按名称判断：“…人民政府”为人民政府，“中共…”为党委机构，其余为政府部门。',
  },
  {
    field: 'divisionCode',
    header: '行政区划代码',
    also: ['区划代码'],
    sample: '990100',
    help: '主办单位所在地的六位代码；国家级单位不填。',
  },
  {
    field: 'level',
    header: '层级',
    also: ['行政层级', '级别'],
    words: levelWords,
    sample: '市级',
    help: '不填时由区划代码得出；乡镇、街道请选“乡级”，代码填所在县。',
  },
  {
    field: 'system',
    header: '系统',
    also: ['条线', '行业系统'],
    sample: '公安',
    help: '垂直管理或行业系统（条），如 公安、教育。',
  },
];
