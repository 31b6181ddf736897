import { requireScope, Scope } from '@dibao/shared/auth';
import type { Bilingual } from '@dibao/shared/bilingual';
import { messageOf } from '@dibao/shared/errors';
import type { ValidationFailure } from '@dibao/shared/failures';
import { decodePage } from '@dibao/shared/page/decode-page';
import { readPage } from '@dibao/shared/page/read-page';
import { refuse } from '../commands/release-parts.ts';
import type { DocumentsContext } from '../context.ts';
import { portalOfHost } from '../queries/origin-portals.ts';
import { articleAddress } from '../rules/article-address.ts';
import type { ListReading } from '../rules/listed-article.ts';
import { noArticleRules, type PortalRules } from '../rules/portal-rules.ts';
import { type ArticleReading, readArticle } from '../rules/read-article.ts';
import { readList } from '../rules/read-list.ts';
import { readPortalFile } from '../rules/read-portal-file.ts';
import { articleRequest } from './look-at-article.ts';
import { troubleOf } from './look-at-list.ts';
import { isAllowed } from './robots.ts';

export interface TryAddress {
  readonly address: string;
  /** A file of rules to try before it is registered; left out: the rules that are registered. */
  readonly rules?: string | null;
}

/** What a look at an address would find; nothing is kept of it. */
export interface AddressTrial {
  readonly portal: string | null;
  readonly finalAddress: string;
  readonly status: number;
  readonly charset: string;
  /** Null where nobody could tell. */
  readonly robotsAllow: boolean | null;
  readonly list: ListReading | null;
  readonly article: ArticleReading | null;
}

/** Reads a list or an article as the rules say and tells what was found: how rules are written and mended. */
export async function tryAddress(ctx: DocumentsContext, input: TryAddress): Promise<AddressTrial | ValidationFailure> {
  requireScope(ctx.viewer, Scope.publish);
  const address = articleAddress(input.address, input.address);
  if (address === null) return wrong(ctx, { zh: '不是 http 或 https 网址。', en: 'This is no http or https address.' });
  const rules = await rulesFor(ctx, address, input.rules ?? null);
  if (rules !== null && 'issues' in rules) return rules;
  const allowed = await isAllowed(ctx, address);
  const answer = await ctx.fetchGuarded(address, { ...articleRequest, timeout: 15_000, signal: ctx.signal });
  const trouble = troubleOf(answer);
  if (trouble !== null || answer.kind !== 'answered')
    return wrong(ctx, trouble ?? { zh: '没有应答。', en: 'No answer.' });
  const { bytes, headers, finalUrl, status } = answer;
  const common = {
    portal: rules?.name ?? null,
    finalAddress: finalUrl,
    status,
    robotsAllow: typeof allowed === 'boolean' ? allowed : null,
  };
  const list = rules?.lists.find(({ url }) => url === address);
  if (rules !== null && list !== undefined) {
    const { text, charset } = decodePage(bytes, headers.get('content-type'));
    try {
      return {
        ...common,
        charset,
        list: readList(list, { text, address: finalUrl, hosts: rules.hosts }),
        article: null,
      };
    } catch (error) {
      return wrong(ctx, {
        zh: `不能按 ${list.kind} 读取：${messageOf(error)}`,
        en: `It cannot be read as ${list.kind}: ${messageOf(error)}`,
      });
    }
  }
  const page = readPage(bytes, headers, finalUrl);
  return {
    ...common,
    charset: page.charset.actual,
    list: null,
    article: readArticle(rules?.article ?? noArticleRules, page),
  };
}

async function rulesFor(
  ctx: DocumentsContext,
  address: string,
  text: string | null,
): Promise<PortalRules | ValidationFailure | null> {
  const { host } = new URL(address);
  if (text === null) {
    const portal = await portalOfHost(ctx, host);
    // Whose address is nobody's may be anybody's: only who registers portals may look at it from here.
    if (portal === null) requireScope(ctx.viewer, Scope.import);
    return portal?.rules ?? null;
  }
  requireScope(ctx.viewer, Scope.import);
  const file = readPortalFile(text);
  if ('mistakes' in file) {
    const told = file.mistakes.map(({ line, column, path, message }) => ({
      path: `${line}:${column} ${path}`,
      message,
      clause: null,
    }));
    return refuse(ctx, told);
  }
  const portal = file.data.portals.find(({ hosts }) => hosts.includes(host));
  if (portal !== undefined) return portal;
  return wrong(ctx, { zh: `规则中没有主机为 ${host} 的门户。`, en: `The rules have no portal with the host ${host}.` });
}

function wrong(ctx: DocumentsContext, message: Bilingual): ValidationFailure {
  return refuse(ctx, [{ path: 'address', message, clause: null }]);
}
