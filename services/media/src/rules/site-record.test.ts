import { describe, expect, it } from 'vitest';
import { parseSiteRecord } from './site-record.ts';

describe('a record of an import of sites', () => {
  it('in the project’s own form names its owner by source id', () => {
    const record = {
      sourceId: 's1',
      name: '东川市人民政府',
      url: 'https://www.dc.example.cn/',
      siteIdCode: '9901000001',
      ownerSourceId: 'agency:east',
    };
    expect(parseSiteRecord(record)).toMatchObject({
      sourceId: 's1',
      platform: 'WEBSITE',
      addressKey: 'dc.example.cn',
      owner: { sourceId: 'agency:east' },
      status: 'ACTIVE',
    });
  });

  it('of an account without a name goes by its handle', () => {
    expect(parseSiteRecord({ platform: 'weibo', url: 'https://weibo.com/u/6573744715', owner: '中央' })).toMatchObject({
      sourceId: 'weibo:6573744715',
      platform: 'WEIBO',
      name: '6573744715',
      noDutyReason: 'OWNER_UNKNOWN',
    });
  });

  it.each([
    [{ sourceId: 's', name: 'x' }, 'MISSING_FIELD', 'url'],
    [{ sourceId: 's', url: 'http://e.cn' }, 'MISSING_FIELD', 'name'],
    [{ sourceId: 's', name: 'x', url: 'htttp://e.cn' }, 'MALFORMED_FIELD', 'url'],
    [{ sourceId: 's', name: 'x', url: 42 }, 'MALFORMED_FIELD', 'url'],
    [{ sourceId: 's', name: 'x', url: 'http://e.cn', ulr: 'x' }, 'UNKNOWN_FIELD', 'ulr'],
    [{ sourceId: 's', name: 'x', url: 'http://e.cn', platform: 'FAX' }, 'MALFORMED_FIELD', 'platform'],
    [{ sourceId: 's', name: 'x', url: 'http://e.cn', siteIdCode: '12' }, 'MALFORMED_FIELD', 'siteIdCode'],
    [{ sourceId: 's', name: 'x', url: 'http://e.cn', divisionCode: '99' }, 'MALFORMED_FIELD', 'divisionCode'],
    [{ sourceId: 's', name: 'x', url: 'http://e.cn', noDutyReason: 'LAZY' }, 'MALFORMED_FIELD', 'noDutyReason'],
    [{ sourceId: 's', platform: 'WEIBO', name: 'x' }, 'MISSING_FIELD', 'handle'],
    [{ platform: 'fax', name: 'x', owner: '中央' }, 'MALFORMED_FIELD', 'platform'],
    [{ platform: 'weixin', owner: '中央' }, 'MISSING_FIELD', 'name'],
    [{ code: '140200', name: '大同市 司法局', kind: '司法局', level: 'department' }, 'MISSING_FIELD', 'url'],
    [{}, 'MISSING_FIELD', 'name'],
  ])('%j is refused: %s %s', (record, code, field) => {
    expect(parseSiteRecord(record)).toMatchObject({ refusal: { code, field } });
  });

  it('is refused in both languages, with the value that is wrong', () => {
    const refused = parseSiteRecord({ sourceId: 's', name: 'x', url: 'htttp://e.cn' });
    expect(refused).toMatchObject({
      refusal: {
        id: 's',
        message: { zh: expect.stringContaining('htttp://e.cn'), en: expect.stringContaining('htttp://e.cn') },
      },
    });
  });
});
