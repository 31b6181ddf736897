import { describe, expect, it } from 'vitest';
import { prepareText } from './comparison/prepared-text.ts';
import { checkAgainst, closestFirst, linesOfText } from './text-check.ts';

const source = {
  title: '关于做好冬季防火工作的通知',
  body: '各市人民政府：\n为做好冬季防火工作，现就有关事项通知如下。\n一、各地要在2026年12月31日前完成排查，投入不少于1,234万元。\n二、逾期不改正的，依法予以处罚，并在全省范围内通报。\n三、各级各部门要切实加强组织领导，压实工作责任，确保人民群众生命财产安全。',
};
const check = (text: string) => checkAgainst(prepareText(source), linesOfText(text));

describe('a pasted text', () => {
  it('as it was released is found so, whatever stands around it', () => {
    const text = `阅读原文\n${source.title}\n\n${source.body.replaceAll('\n', '\r\n\r\n')}\n\n点赞`;
    expect(check(text)).toMatchObject({ verdict: 'AS_RELEASED', differences: [], missing: [] });
  });

  it.each([
    ['a number', '1,234万元', '1,334万元'],
    ['a date', '12月31日', '12月21日'],
    ['a negation', '逾期不改正', '逾期改正'],
  ])('with %s changed is DIFFERENT, and says where', (_, before, after) => {
    const { verdict, differences } = check(`${source.title}\n${source.body.replace(before, after)}`);
    expect(verdict).toBe('DIFFERENT');
    expect(differences).toHaveLength(1);
  });

  it('without a paragraph is PARTIAL, and says which', () => {
    const { verdict, missing } = check(`${source.title}\n${source.body.replace(/\n二、.*/u, '')}`);
    expect(verdict).toBe('PARTIAL');
    expect(missing.join('')).toContain('逾期不改正的');
  });

  it('of something else is UNRELATED', () => {
    const finding = check('今天天气很好，适合出门散步。');
    expect(finding.verdict).toBe('UNRELATED');
    expect([finding, check(`${source.title}\n${source.body}`)].toSorted(closestFirst)[0]?.verdict).toBe('AS_RELEASED');
  });
});
