import { kindNames, nameOf, oneLine, toBeijingTime } from './event-line.ts';
import type { ReleaseEvent } from './followed-event.ts';

/** The text of a release as Markdown, with what a reader has to know of it in front. Only for a text that may be shown. */
export function toMarkdown(event: ReleaseEvent): string {
  const { release, kind, reason, edition, at } = event;
  const document = release?.document;
  const facts: [string, string | null | undefined][] = [
    ['发布机关', release?.origin?.name],
    ['发文字号', document?.documentNumber],
    ['栏目', release?.column],
    ['发布时间', release && toBeijingTime(release.publishedAt)],
    ['事件', `${kindNames[kind].zh}（${toBeijingTime(at)}，第 ${edition} 版）`],
    [kind === 'FORCE_CHANGED' ? '效力变更依据' : '说明', reason],
  ];
  const address = toHref(release?.url);
  const sections = [
    `# ${escape(nameOf(event).title)}`,
    [
      ...facts.flatMap(([name, value]) => (value == null ? [] : [`- ${name}：${escape(value)}`])),
      ...(address === null ? [] : [`- 来源网址：<${address}>`]),
    ].join('\n'),
    '## 正文',
    ...(document?.body ?? '').split('\n').flatMap((line) => (line.trim() === '' ? [] : [escape(line)])),
    ...list('## 附件', document?.attachments.map(({ name, url }) => linkTo(name, url)) ?? []),
    ...list('## 解读', document?.interpretations.map(({ title, url }) => linkTo(title, url)) ?? []),
  ];
  return `${sections.join('\n\n')}\n`;
}

function list(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [heading, lines.map((line) => `- ${line}`).join('\n')];
}

function linkTo(name: string, url: string | null): string {
  const href = toHref(url);
  return href === null ? escape(name) : `[${escape(name)}](<${href}>)`;
}

/** An address a page may link to; scripts and the like are none. */
function toHref(url: string | null | undefined): string | null {
  if (url == null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/** One line that Markdown shows as it is. */
function escape(text: string): string {
  return oneLine(text)
    .replaceAll(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/^(?=[#+=-])/, '\\')
    .replace(/^(\d+)(?=[.)])/, '$1\\');
}
