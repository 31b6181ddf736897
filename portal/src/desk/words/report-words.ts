import type { DutyKind } from '../../generated/graphql.ts';
import type { Words } from '../../layout/words.ts';

interface ReportWords {
  readonly title: Words;
  readonly advice: Words;
  readonly address: Words;
}

const page: Words = { zh: '网页地址', en: 'Address of the page' };

/** How a webmaster is asked to report each kind of duty. */
export const reportWords: Readonly<Record<DutyKind, ReportWords>> = {
  REPOST: {
    title: { zh: '报告已转载', en: 'Report the copy' },
    advice: {
      zh: '在网站发布后，把文章页的网址填在这里。',
      en: 'Once it is on your site, give the address of the article.',
    },
    address: page,
  },
  REPLACE: {
    title: { zh: '报告已更换', en: 'Report the new edition' },
    advice: {
      zh: '用下面的新版换掉网站上的旧版，再报告。',
      en: 'Replace your copy by the edition below, then report.',
    },
    address: page,
  },
  RECALL: {
    title: { zh: '报告已撤下', en: 'Report that it is down' },
    advice: {
      zh: '请立即撤下网页，再报告原来的网址。',
      en: 'Take the page down at once, then report its old address.',
    },
    address: { zh: '原来的网址', en: 'The old address' },
  },
  RELABEL: {
    title: { zh: '报告已标注', en: 'Report the label' },
    advice: {
      zh: '请保留文章，并在显著位置标注其效力（已废止、已失效等），再报告。',
      en: 'Keep the article, label it with its legal force, then report.',
    },
    address: page,
  },
};
