import { expect, it } from 'vitest';
import { pageTags } from './page-tags.ts';

it('the tags for the head of the article say title, time in Beijing and source, whatever the title holds', () => {
  const tags = pageTags(
    { title: '关于“三审三校”的通知 <试行> "A&B"', source: '澜平省人民政府' },
    new Date('2026-03-01T01:30:00Z'),
  );
  expect(tags.split('\n')).toEqual([
    '<meta name="ArticleTitle" content="关于“三审三校”的通知 &lt;试行> &quot;A&amp;B&quot;">',
    '<meta name="PubDate" content="2026-03-01 09:30">',
    '<meta name="ContentSource" content="澜平省人民政府">',
  ]);
});
