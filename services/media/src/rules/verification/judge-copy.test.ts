import { readPage } from '@dibao/shared/page/read-page';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from './fingerprint.ts';
import { type CopyToJudge, judgeCopy } from './judge-copy.ts';

const first = '各市要在十一月十五日前完成供暖设施检修，检修率不得低于百分之九十八，供暖企业不得擅自停暖。';
const second = '全省住房租赁试点工作由省住房城乡建设厅会同有关部门组织实施，每季度向社会公布进展。';
const page = (text: string) =>
  readPage(
    Buffer.from(`<h1>通知</h1><p>${text}</p>`),
    new Headers({ 'content-type': 'text/html; charset=utf-8' }),
    'https://e.cn/',
  );

describe('a page where a recalled copy stood', () => {
  const recalled = (texts: readonly string[]): CopyToJudge => ({
    ...({ kind: 'RECALL', platform: 'WEBSITE', legalForce: 'IN_FORCE', expected: null } as const),
    ...{ title: '关于做好供暖工作的通知', fingerprints: texts.map(fingerprintOf), replaced: [] },
  });

  it('still stands whichever of its editions is shown there', () => {
    const judge = (text: string) => judgeCopy(page(text), recalled([first, second])).verdict;
    expect([judge(first), judge(second)]).toEqual(['STANDING', 'STANDING']);
    expect(judge('本站推荐：网站地图、联系我们、无障碍浏览，感谢您的访问。')).toBe('UNRELATED');
  });

  it('is told by its title where no text was ever readable', () => {
    expect(judgeCopy(page('关于做好供暖工作的通知'), recalled([''])).verdict).toBe('STANDING');
  });
});

describe('a page that should show a corrected edition', () => {
  const corrected = first.replace('九十八', '九十九');
  const judge = (shown: string, replaced: readonly string[]) => {
    const expected = { title: '通知', body: corrected, attachments: [], urls: [], legalForce: 'IN_FORCE' };
    return judgeCopy(page(shown), {
      ...({ kind: 'REPLACE', platform: 'WEBSITE', legalForce: 'IN_FORCE', title: '通知', fingerprints: [] } as const),
      ...{ expected, replaced: replaced.map(fingerprintOf) },
    });
  };

  it('and shows the replaced one leaves none of its words, but those it should show', () => {
    for (const known of [first, '']) {
      const judged = judge(first, [known]);
      expect(judged).toMatchObject({ verdict: 'DIFFERENT', text: null, differences: [{ source: '九', copy: '…' }] });
      expect(JSON.stringify(judged)).not.toContain('九十八');
    }
  });

  it('and shows it altered keeps what it says', () => {
    const altered = corrected.replace('不得擅自', '可以擅自');
    expect(judge(altered, [first])).toMatchObject({
      ...{ verdict: 'DIFFERENT', text: expect.stringContaining('可以') },
      differences: [{ source: '不得', copy: '可以' }],
    });
  });
});
