import { describe, expect, it } from 'vitest';
import { toMarkdown } from './event-markdown.ts';
import type { FollowedDocument } from './followed-event.ts';
import { createStandInLog } from './testing/stand-in-log.ts';

function markdownOf(document: Partial<FollowedDocument>, title = '通知'): string {
  const event = createStandInLog().append({ title });
  if (event.release?.document == null) throw new Error('a stand-in event has a document');
  return toMarkdown({ ...event, release: { ...event.release, document: { ...event.release.document, ...document } } });
}

describe('a release as Markdown', () => {
  it.each([
    ['# 标题', '\\# 标题'],
    ['- 项', '\\- 项'],
    ['---', '\\---'],
    ['1. 一', '1\\. 一'],
    ['2026）年', '2026）年'],
    ['<script>', '\\<script\\>'],
    ['*强调* [链接](x)', '\\*强调\\* \\[链接\\](x)'],
    ['　　各市：', '各市：'],
  ])('shows %s as it is', (body, shown) => {
    expect(markdownOf({ body })).toContain(`\n\n${shown}\n`);
  });

  it('keeps a title on its line', () => {
    expect(markdownOf({}, '关于\n# 某事的通知')).toMatch(/^# 关于 # 某事的通知\n/);
  });

  it('links attachments and interpretations, but only to web addresses', () => {
    const attachment = { mediaType: 'application/pdf', bytes: 1, digest: 'sha256:0' };
    const text = markdownOf({
      attachments: [
        { ...attachment, name: '名单.pdf', url: 'https://www.example.org/a b>.pdf' },
        { ...attachment, name: '坏', url: 'javascript:alert(1)' },
      ],
      interpretations: [{ title: '一图读懂', url: null }],
    });
    expect(text).toContain('## 附件\n\n- [名单.pdf](<https://www.example.org/a%20b%3E.pdf>)\n- 坏\n');
    expect(text).toContain('## 解读\n\n- 一图读懂\n');
    expect(text).not.toContain('javascript');
  });
});
