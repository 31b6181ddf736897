import type { Bilingual } from '@dibao/shared/bilingual';
import { normaliseForSearch } from '@dibao/shared/text-normalise';

/** What a post is checked for. */
export const PostFindingCode = {
  COMMERCIAL_LINK: 'COMMERCIAL_LINK',
  COMMERCIAL_WORDS: 'COMMERCIAL_WORDS',
  PERSONAL_OPINION: 'PERSONAL_OPINION',
  NO_CITATION: 'NO_CITATION',
  TEXT_DIFFERS: 'TEXT_DIFFERS',
  NOT_REPOSTABLE: 'NOT_REPOSTABLE',
} as const;
export type PostFindingCode = keyof typeof PostFindingCode;

/** Something that stands against a post, or that its approver has to look at. */
export interface PostFinding {
  readonly code: PostFindingCode;
  readonly text: Bilingual;
  readonly clause: string;
  /** The words meant, as they stand in the post. */
  readonly words: string | null;
  /** It cannot be submitted like this; else the second person decides. */
  readonly isBlocking: boolean;
}

/** A post as it is checked. */
export interface PostToLint {
  readonly title: string | null;
  readonly text: string;
  readonly functionCode: string | null;
  /** The text of the release it cites; null: it cites none. */
  readonly released: { readonly title: string; readonly body: string } | null;
}

/** Shops and what sends buyers to them; everything below a host is meant. */
const shops =
  /(?:^|\.)(?:taobao|tmall|jd|pinduoduo|yangkeduo|1688|suning|vip|dangdang|amazon|youzan|weidian|koudaitong|meituan|dianping|ele|jinritemai|xiaohongshu|mogu|kaola|tb|u\.jd)\.(?:com|cn|me)$/i;

const commercial =
  /限时(?:优惠|特价|抢购)|优惠券|满\d+减\d+|立减\d|秒杀|包邮|扫码(?:购买|下单)|(?:点击|立即|马上)(?:购买|下单|抢购)|团购价|特惠价|招商加盟|代理加盟|诚招代理|加(?:微信|V信|vx)|全网最低|买一送一|广告合作|商务合作/giu;

const opinion =
  /(?:我|本人|笔者|小编)(?:个人)?(?:认为|觉得|以为|相信|感觉|建议大家|怀疑|支持|反对)|在我看来|依我看|个人(?:观点|意见|看法|认为)|(?:真是|实在|简直)(?:太|可)?(?:气人|可恶|荒唐|过分|离谱)|气死(?:我|人)了?|强烈(?:谴责|抗议)|呵呵|无语了/gu;

/**
 * What of an editor's own words has no place in a government account: advertising and opinion (E03); a post that cites
 * neither a release nor a function of its sponsor (E04). Words of the cited release are the release's, and not judged.
 */
export function lintPost(post: PostToLint): PostFinding[] {
  const own = ownWords(post);
  return [
    ...linksIn(own),
    ...wordsIn(own, commercial, commercialWords),
    ...wordsIn(own, opinion, personalOpinion),
    ...citation(post),
  ];
}

/** The sentences that do not stand in the release. */
function ownWords({ title, text, released }: PostToLint): string {
  const all = `${title ?? ''}\n${text}`;
  if (released === null) return all;
  const known = normaliseForSearch(`${released.title}\n${released.body}`);
  return all
    .split(/(?<=[。！？；\n]|[!?]\s)/u)
    .filter((sentence) => {
      const plain = normaliseForSearch(sentence);
      return plain !== '' && !known.includes(plain);
    })
    .join('\n');
}

function linksIn(text: string): PostFinding[] {
  const addresses = text.match(/https?:\/\/[^\s<>"'，。；、）)】]+/giu) ?? [];
  return addresses
    .filter((address) => URL.canParse(address) && shops.test(new URL(address).hostname))
    .map((words) => ({
      code: 'COMMERCIAL_LINK',
      text: { zh: '不得链接商业广告或销售页面。', en: 'A link to a shop or an advertisement has no place here.' },
      clause: 'E03',
      words,
      isBlocking: true,
    }));
}

function wordsIn(text: string, pattern: RegExp, finding: Omit<PostFinding, 'words'>): PostFinding[] {
  return [...new Set(text.match(pattern))].map((words) => ({ ...finding, words }));
}

const commercialWords: Omit<PostFinding, 'words'> = {
  code: 'COMMERCIAL_WORDS',
  text: { zh: '疑似商业广告用语。', en: 'These words advertise.' },
  clause: 'E03',
  isBlocking: true,
};

const personalOpinion: Omit<PostFinding, 'words'> = {
  code: 'PERSONAL_OPINION',
  text: {
    zh: '疑似个人观点、意见或情绪，请审核人把关。',
    en: 'These words may be a personal opinion or emotion; whoever approves it decides.',
  },
  clause: 'E03',
  isBlocking: false,
};

function citation({ released, functionCode }: PostToLint): PostFinding[] {
  if (released !== null || functionCode !== null) return [];
  return [
    {
      code: 'NO_CITATION',
      text: {
        zh: '没有引用发布，也没有写明与主办单位职能的关联（职能代码）。',
        en: 'It cites no release, and no function of its sponsor.',
      },
      clause: 'E04',
      words: null,
      isBlocking: true,
    },
  ];
}
