import type { TableLayout } from '../table-layout.ts';

export const sourceTable: TableLayout = {
  sheet: '稿源',
  columns: [
    { field: 'sourceId', header: '编号', sample: '', help: '不填时由名称得出。' },
    { field: 'name', header: '稿源名称', also: ['名称', '稿源单位'], isRequired: true, sample: '东川日报' },
    {
      field: 'class',
      header: '类别',
      isRequired: true,
      words: { 党委网站: 'PARTY_SITE', 政府网站: 'GOVERNMENT_SITE', 稿源单位: 'DESIGNATED_UNIT' },
      sample: '稿源单位',
    },
    {
      field: 'hosts',
      header: '域名',
      also: ['网址', '域名或网址'],
      sample: 'dcrb.example.cn',
      help: '可填多个，以顿号分开；含其下各级。',
    },
    { field: 'agencySourceId', header: '机关编号', sample: '', help: '已登记机关的编号；与域名至少填一项。' },
    { field: 'designatedBy', header: '确定部门', also: ['主管部门'], isRequired: true, sample: '东川市委网信办' },
    { field: 'designation', header: '所据文件', also: ['依据', '文号'], sample: '' },
    {
      field: 'divisionCode',
      header: '适用区划代码',
      sample: '990100',
      help: '只供该区划及其以下各级转载；不填为不限。',
    },
    { field: 'validFrom', header: '起始日期', isDay: true, sample: '2026-01-01' },
    { field: 'validUntil', header: '截止日期', isDay: true, sample: '2027-12-31', help: '含当日；不填为长期。' },
  ],
};
