import { describe, expect, it } from 'vitest';
import { type DutyWhy, sayWhy } from './duty-why.ts';

const clause = 'A03';

describe('why a duty exists', () => {
  it.each<[DutyWhy, string, string]>([
    [
      { code: 'GLOBAL', origin: '国务院', where: null, systems: [], clause },
      '国务院发布的全局性政策信息，全国各级政府',
      'the whole country',
    ],
    [
      { code: 'SECTOR', origin: '公安部', where: null, systems: ['公安'], clause },
      '全国公安系统的网站',
      'the system 公安',
    ],
    [
      { code: 'REGION', origin: '国务院', where: '东川市', systems: [], clause },
      '涉及东川市的政策信息',
      'concerns 东川市',
    ],
    [
      { code: 'CORRECTED', edition: 2, reason: '附件有误', clause },
      '更正为第 2 版，应替换（A03）。原因：附件有误',
      'edition 2; replace',
    ],
    [{ code: 'WITHDRAWN', reason: null, clause }, '已撤回，应撤下（A03）。', 'take the copy down'],
    [{ code: 'FORCE_CHANGED', legalForce: 'REPEALED', clause }, '现为“废止”', 'is now repealed'],
  ])('%o is said in words, in both languages', (why, zh, en) => {
    const said = sayWhy(why);
    expect(said.zh).toContain(zh);
    expect(said.en).toContain(en);
  });
});
