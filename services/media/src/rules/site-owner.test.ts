import { describe, expect, it } from 'vitest';
import { ownerOfAccount } from './account-owner.ts';
import { ownerOfNationalOrgan } from './national-organ.ts';
import { ownerOfSite } from './site-owner.ts';

function site(code: string | null, place: string, kind: string, hostKey = 'example.cn') {
  return ownerOfSite({ code, place, kind, hostKey });
}

describe('the owner of a listed site', () => {
  it.each([
    ['140000', '山西省人民政府', '人民政府', '山西省人民政府', 'PROVINCE', null],
    ['140200', '大同市', '人民政府', '大同市人民政府', 'CITY', '140000'],
    ['110101', '东城区', '人民政府', '北京市东城区人民政府', 'COUNTY', '110000'],
    ['659000', '新疆生产建设兵团', '人民政府', '新疆生产建设兵团', 'PROVINCE', null],
  ])('%s %s %s is the government %s', (code, place, kind, name, level, parentDivisionCode) => {
    expect(site(code, place, kind)).toMatchObject({
      owner: { name, kind: 'GOVERNMENT', level, parentDivisionCode, system: null },
    });
  });

  it.each([
    ['140200', '大同市', '司法局', '大同市司法局', '司法行政'],
    ['140000', '山西省人民政府', '公安厅', '山西省公安厅', '公安'],
    ['150000', '内蒙古自治区人民政府', '省级药监局', '内蒙古自治区药品监督管理局', '药品监管'],
    ['110000', '北京市人民政府', '审计厅', '北京市审计局', '审计'],
    ['310115', '浦东新区', '公安局', '上海市公安局浦东分局', '公安'],
    ['310115', '浦东新区', '司法局', '上海市浦东新区司法局', '司法行政'],
    ['130000', '河北省人民政府', '监狱管理局', '河北省监狱管理局', '监狱管理'],
  ])('%s %s %s is the department %s of its government', (code, place, kind, name, system) => {
    expect(site(code, place, kind)).toMatchObject({
      owner: { name, kind: 'DEPARTMENT', system, parentDivisionCode: code },
    });
  });

  it.each([
    ['人大', 'CONGRESS'],
    ['本届大会', 'CONGRESS'],
    ['代表名单', 'CONGRESS'],
    ['地方法规', 'CONGRESS'],
    ['省政协', 'CPPCC'],
    ['高级人民法院', 'COURT'],
    ['人民检察院', 'PROCURATORATE'],
    ['纪委监委', 'SUPERVISION'],
    ['审查调查', 'SUPERVISION'],
    ['大同长安网', 'PARTY'],
    ['江西政法网', 'PARTY'],
    ['法学会', 'ASSOCIATION'],
    ['律协', 'ASSOCIATION'],
    ['法律服务站', 'SERVICE_PLATFORM'],
    ['某某网', 'OWNER_UNKNOWN'],
  ])('%s owes nothing because it is %s', (kind, noDuty) => {
    expect(site('140200', '大同市', kind)).toEqual({ noDuty });
  });

  it('hosts tell what words do not', () => {
    expect(site(null, '中央', '十四届大会', 'cppcc.gov.cn')).toEqual({ noDuty: 'CPPCC' });
    expect(site(null, '中央', '微信大厅', 'weixin.ccdi.gov.cn')).toEqual({ noDuty: 'SUPERVISION' });
    expect(site('410000', '河南省', '', 'fgk.henanrd.gov.cn:40080')).toEqual({ noDuty: 'CONGRESS' });
  });
});

describe('the owner of a listed account', () => {
  it.each([
    ['江西公安', '360000', '江西省', '江西省公安厅'],
    ['平安大同', '140200', '大同市', '大同市公安局'],
    ['平安北京', '110000', '北京市', '北京市公安局'],
    ['平安北京东城', '110101', '东城区', '北京市公安局东城分局'],
    ['金盾广安', '511600', '广安市', '广安市公安局'],
  ])('%s belongs to the police of its place', (name, code, place, owner) => {
    expect(ownerOfAccount({ name, code, place })).toMatchObject({ owner: { name: owner, system: '公安' } });
  });

  it.each([
    ['清风北京', 'SUPERVISION'],
    ['最高人民法院', 'COURT'],
    ['最高人民检察院', 'PROCURATORATE'],
    ['中国长安网', 'PARTY'],
    ['西宁', 'OWNER_UNKNOWN'],
    ['', 'OWNER_UNKNOWN'],
  ])('"%s" is %s', (name, noDuty) => {
    expect(ownerOfAccount({ name, code: null, place: '中央' })).toEqual({ noDuty });
  });
});

describe('the owner of a national organ’s site', () => {
  it.each([
    ['State Council', '国务院', 'GOVERNMENT', null],
    ['公安部', '公安部', 'DEPARTMENT', '公安'],
    ['国家市场监督管理总局', '国家市场监督管理总局', 'DEPARTMENT', '市场监管'],
    ['住房和城乡建设部', '住房和城乡建设部', 'DEPARTMENT', '住房和城乡建设'],
    ['新华通讯社', '新华通讯社', 'MEDIA', null],
    ['中国科学院', '中国科学院', 'PUBLIC_INSTITUTION', null],
  ])('%s is %s', (listed, name, kind, system) => {
    expect(ownerOfNationalOrgan(listed)).toMatchObject({ owner: { name, kind, system, level: 'STATE' } });
  });

  it('organs that are no government owe nothing', () => {
    expect(['NPC', 'SPC', 'SPP'].map(ownerOfNationalOrgan)).toEqual([
      { noDuty: 'CONGRESS' },
      { noDuty: 'COURT' },
      { noDuty: 'PROCURATORATE' },
    ]);
  });
});
