import { readFile } from 'node:fs/promises';
import type { CommandContext } from '../command-context.ts';
import { ExitCode } from '../exit-code.ts';
import type { AskGraph } from '../graph/ask-graph.ts';

interface Trial {
  readonly __typename: 'AddressTrial';
  readonly portal: string | null;
  readonly finalAddress: string;
  readonly status: number;
  readonly charset: string;
  readonly robotsAllow: boolean | null;
  readonly list: {
    readonly items: number;
    readonly withoutLink: number;
    readonly elsewhere: number;
    readonly articles: readonly { readonly address: string; readonly title: string; readonly day: string | null }[];
  } | null;
  readonly article: {
    readonly title: string;
    readonly body: string;
    readonly publishedAt: string | null;
    readonly source: string | null;
    readonly number: string | null;
    readonly attachments: readonly { readonly name: string; readonly url: string }[];
  } | null;
}

type Answer = {
  readonly tryAddress:
    | Trial
    | {
        readonly __typename: 'ValidationFailure';
        readonly issues: readonly { readonly path: string; readonly message: string }[];
      };
};

const operation = `mutation ($input: TryAddressInput!) { tryAddress(input: $input) { __typename
  ... on AddressTrial { portal finalAddress status charset robotsAllow
    list { items withoutLink elsewhere articles { address title day } }
    article { title body publishedAt source number attachments { name url } } }
  ... on ValidationFailure { issues { path message } } } }`;

/** Shows what the rules read from a list or an article; nothing is kept. */
export async function tryAddress(
  context: CommandContext,
  ask: AskGraph,
  address: string,
  rulesFile: string | undefined,
): Promise<void> {
  const rules = rulesFile === undefined ? null : await readFile(rulesFile, 'utf8');
  const { tryAddress: trial } = await ask<Answer>(operation, { input: { address, rules } });
  if (trial.__typename === 'ValidationFailure') {
    for (const { path, message } of trial.issues) {
      const line = `${path === 'address' ? address : `${rulesFile}:${path}`}: ${message}`;
      context.note({ zh: line, en: line });
    }
    context.exitWith(ExitCode.failed);
    return;
  }
  for (const line of trialLines(context, trial)) context.out(line);
}

/** Of a text its beginning: enough to see where it begins and that it is the text. */
const shownText = 300;
const shownArticles = 30;

function trialLines({ text }: CommandContext, trial: Trial): string[] {
  const { portal, finalAddress, status, charset, robotsAllow, list, article } = trial;
  const lines = [
    `${finalAddress} · ${status} · ${charset}`,
    portal === null ? text('不属于已登记的门户，按一般页面读取', 'on no registered portal, read as any page') : portal,
    ...(robotsAllow === false ? [text('robots.txt 不允许访问', 'robots.txt does not allow it')] : []),
  ];
  if (list !== null) {
    const { items, withoutLink, elsewhere, articles } = list;
    lines.push(
      text(
        `列表：条目 ${items}，读出 ${articles.length} 篇，无链接 ${withoutLink}，不属于本门户 ${elsewhere}`,
        `list: ${items} items, ${articles.length} articles, ${withoutLink} without a link, ${elsewhere} elsewhere`,
      ),
      ...articles
        .slice(0, shownArticles)
        .map(({ day, title, address }) => `  ${day ?? '–'}  ${title}\n      ${address}`),
    );
  }
  if (article !== null) {
    const none = text('未读出', 'not found');
    lines.push(
      `${text('标题', 'title')}: ${article.title || none}`,
      `${text('发布时间', 'published')}: ${article.publishedAt ?? none}`,
      `${text('来源', 'source')}: ${article.source ?? none}`,
      `${text('文号', 'number')}: ${article.number ?? text('由正文读取', 'read from the text')}`,
      `${text('正文', 'text')}: ${article.body === '' ? none : text(`${article.body.length} 字`, `${article.body.length} characters`)}`,
      ...article.body
        .slice(0, shownText)
        .split('\n')
        .map((line) => `  ${line}`),
      ...article.attachments.map(({ name, url }) => `${text('附件', 'file')}: ${name}  ${url}`),
    );
  }
  return lines;
}
