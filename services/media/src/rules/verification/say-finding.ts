import type { Bilingual } from '@dibao/shared/bilingual';
import type { Finding } from './findings.ts';

/** A finding in words that a site can act upon. */
export function sayFinding({ kind, subject, detail }: Finding): Bilingual {
  const seen = (key: string) => String(detail[key] ?? '');
  switch (kind) {
    case 'COLUMN_MISSING':
      return {
        zh: `首页没有“${subject}”栏目，请在首页显著位置开设。`,
        en: `The home page has no column "${subject}"; open it in a prominent place.`,
      };
    case 'COLUMN_EMPTY':
      return {
        zh: `“${subject}”栏目没有内容：${seen('url')}`,
        en: `The column "${subject}" is empty: ${seen('url')}`,
      };
    case 'COLUMN_STALE':
      return {
        zh: `“${subject}”栏目已 ${seen('days')} 天未更新，最新一条为 ${seen('newestOn')}：${seen('url')}`,
        en: `The column "${subject}" has stood still for ${seen('days')} days, since ${seen('newestOn')}: ${seen('url')}`,
      };
    case 'COLUMN_FAILING':
      return {
        zh: `“${subject}”栏目打不开：${seen('url')}`,
        en: `The column "${subject}" does not open: ${seen('url')}`,
      };
    case 'LINK_DEAD':
      return {
        zh: `首页链接“${seen('text')}”失效（${seen('status')}）：${subject}`,
        en: `The link "${seen('text')}" on the home page is dead (${seen('status')}): ${subject}`,
      };
    case 'SLOW':
      return {
        zh: `首页打开用时 ${seen('milliseconds')} 毫秒。`,
        en: `The home page took ${seen('milliseconds')} ms.`,
      };
    case 'TAG_MISSING':
      return { zh: `首页缺少网页标签 ${subject}。`, en: `The home page lacks the tag ${subject}.` };
    case 'TAG_WRONG':
      return {
        zh: `首页标签 ${subject} 为“${seen('shown')}”，登记为“${seen('expected')}”。`,
        en: `The tag ${subject} says "${seen('shown')}", the registry "${seen('expected')}".`,
      };
  }
}
