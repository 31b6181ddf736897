import type { Bilingual } from '@dibao/shared/bilingual';
import { parseWebAddress } from './web-address.ts';

/** One thing wrong with an input, in both languages. */
export interface InputIssue {
  readonly path: string;
  readonly text: Bilingual;
  readonly clause?: string;
}

/** What is said in an office is kept for ever and printed: it is not empty and fits a page. */
export function issuesOfText(path: string, text: string, most = 2_000): InputIssue[] {
  if (text.trim() === '') return [{ path, text: { zh: '不能为空，请写明。', en: 'It is empty; say it in words.' } }];
  if (text.length <= most) return [];
  return [
    {
      path,
      text: {
        zh: `最多 ${most} 字，收到 ${text.length} 字。`,
        en: `At most ${most} characters; ${text.length} were sent.`,
      },
    },
  ];
}

/** A limit lies ahead, or nobody can keep it. */
export function issuesOfDeadline(path: string, dueAt: Date, now: Date): InputIssue[] {
  if (dueAt > now) return [];
  return [{ path, text: { zh: '期限必须晚于现在。', en: 'The limit must lie in the future.' }, clause: 'A07' }];
}

export function issuesOfAddress(path: string, url: string | null | undefined): InputIssue[] {
  if (url === null || url === undefined || parseWebAddress(url) !== null) return [];
  return [{ path, text: { zh: '应为 http 或 https 网址。', en: 'An http or https address is expected.' } }];
}
