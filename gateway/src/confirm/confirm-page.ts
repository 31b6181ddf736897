import { escapeHtml as escape } from '@dibao/shared/escape-html';
import { bothLines, htmlPage } from '../html-page.ts';

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What the media service tells of a confirm link. */
export type Confirmation =
  | { readonly state: 'EXPIRED' }
  | {
      readonly state: 'OPEN' | 'CONFIRMED';
      readonly confirmedAt: string | null;
      readonly view: {
        readonly recipient: string;
        readonly lead: Words;
        readonly sections: readonly {
          readonly heading: Words;
          readonly entries: readonly {
            readonly title: string;
            readonly kind: Words | null;
            readonly limit: Words | null;
            readonly channels: string;
          }[];
        }[];
      };
    };

/** The page behind a confirm link: for a telephone, without scripts, Chinese first. */
export function confirmPage(confirmation: Confirmation): string {
  return htmlPage('确认', contentOf(confirmation));
}

function contentOf(confirmation: Confirmation): string {
  switch (confirmation.state) {
    case 'EXPIRED':
      return `<h1>链接已失效</h1><p>请以最近一条消息中的链接确认，或联系值班室。<br><small>This link is not valid or has expired. Use the one in the latest message.</small></p>`;
    case 'CONFIRMED':
      return `<h1>已确认</h1><p>${escape(confirmation.view.recipient)}：确认已登记${timeOf(confirmation.confirmedAt)}，不再逐级上报。任务仍须按时办结。<br><small>Confirmed. Nobody further up is told; what is owed stays owed.</small></p>`;
    case 'OPEN':
      return `<h1>请确认收到</h1><p>${escape(confirmation.view.recipient)}：${bothLines(confirmation.view.lead)}</p>
${confirmation.view.sections.map(sectionOf).join('\n')}
<form method="post"><p><button>收到，正在处理 · Confirm</button></p></form>
<p><small>确认后不再逐级上报；确认不等于办结。Confirming stops the escalation; it does not close a duty.</small></p>`;
  }
}

type Section = Extract<Confirmation, { state: 'OPEN' | 'CONFIRMED' }>['view']['sections'][number];

function sectionOf({ heading, entries }: Section): string {
  const items = entries.map(({ title, kind, limit, channels }) => {
    const what = kind === null ? '' : `（${escape(kind.zh)}）`;
    const until = limit === null ? '' : `<br>${escape(limit.zh)}`;
    return `<li>《${escape(title)}》${what}${until}<br><small>${escape(channels)}</small></li>`;
  });
  return `<h2>${escape(heading.zh)} <small>${escape(heading.en)}</small></h2><ul>${items.join('')}</ul>`;
}

function timeOf(confirmedAt: string | null): string {
  if (confirmedAt === null) return '';
  const options = { timeZone: 'Asia/Shanghai', dateStyle: 'medium', timeStyle: 'short' } as const;
  return `（${new Date(confirmedAt).toLocaleString('zh-CN', options)}）`;
}
