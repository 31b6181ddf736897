import type { TableLayout } from '../table-layout.ts';

export const contactTable: TableLayout = {
  sheet: '联系人',
  columns: [
    { field: 'sourceId', header: '编号', sample: '', help: '不填时由单位、角色和姓名得出。' },
    {
      field: 'agencySourceId',
      header: '单位编号',
      also: ['机关编号'],
      sample: 'gov:990100',
      help: '已登记机关的编号；与渠道编号至少填一项。',
    },
    {
      field: 'channelSourceId',
      header: '渠道编号',
      also: ['网站编号', '账号编号'],
      sample: '',
      help: '只负责某一网站或账号时填写。',
    },
    {
      field: 'role',
      header: '角色',
      isRequired: true,
      words: { 值班员: 'DUTY_OFFICER', 副班: 'DEPUTY', 分管领导: 'SUPERVISOR', 工作群: 'GROUP' },
      sample: '值班员',
    },
    { field: 'name', header: '姓名', isRequired: true, sample: '张某' },
    { field: 'post', header: '职务', sample: '信息科科长' },
    { field: 'officePhone', header: '办公电话', also: ['电话'], sample: '0990-1234567' },
    { field: 'mobile', header: '移动电话', also: ['手机', '手机号码'], sample: '', help: '不对外公开。' },
    { field: 'email', header: '电子邮箱', also: ['邮箱', 'E-mail'], sample: 'zhang@dongchuan.example.cn' },
    { field: 'smsNumber', header: '短信号码', sample: '' },
    { field: 'wecomWebhook', header: '企业微信机器人', sample: '' },
    { field: 'dingtalkWebhook', header: '钉钉机器人', sample: '' },
    { field: 'dingtalkSecret', header: '钉钉密钥', sample: '' },
    { field: 'validFrom', header: '生效日期', isDay: true, sample: '' },
    { field: 'validUntil', header: '失效日期', isDay: true, sample: '' },
    { field: 'order', header: '顺序', sample: '1', help: '同一角色多人时，先找数字小的。' },
    { field: 'absences', header: '请假', sample: '', help: '如 2026-12-01至2026-12-03。' },
    { field: 'quietHours', header: '免打扰', sample: '', help: '如 22:00-07:00。' },
  ],
};
