import { parentPort } from 'node:worker_threads';
import { messageOf } from '@dibao/shared/errors';
import type { PageTags } from '@dibao/shared/page/page-tags';
import { type Page, readPage } from '@dibao/shared/page/read-page';
import type { TextBlock } from '@dibao/shared/page/text-blocks';
import { createPreparedTexts, type SourceText } from '../rules/comparison/prepared-text.ts';
import { type CopyToJudge, judgeCopy } from '../rules/verification/judge-copy.ts';
import type { Judgement } from '../rules/verification/judgement.ts';
import { checkAgainst } from '../rules/text-check.ts';
import { listEntriesOf } from '../rules/verification/list-entries.ts';

/** A page as it was fetched. */
export interface FetchedPage {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly url: string;
}

/** What is read of a home page. */
export interface HomePage {
  readonly tags: Pick<PageTags, 'siteName' | 'siteDomain' | 'siteIdCode'>;
  readonly links: readonly { readonly url: string; readonly text: string }[];
}

/** A judged page, and where it sends its reader or shows its text from. */
interface JudgedPage {
  readonly judgement: Judgement;
  readonly next: string | null;
}

/** Characters of texts kept prepared by a thread: of the release everybody copies now, and of those before. */
const texts = createPreparedTexts(300_000);

/** What a thread can do; its answers depend on nothing but what it is given. */
const tasks = {
  judgeCopy: ({ page, copy }: { readonly page: FetchedPage; readonly copy: CopyToJudge }): JudgedPage => {
    const shown = read(page);
    const judgement = judgeCopy(shown, copy, texts.of);
    const isElsewhere = judgement.verdict === 'BLOCKED' || judgement.verdict === 'UNRELATED';
    return { judgement, next: isElsewhere ? (shown.redirect ?? shown.frames[0] ?? null) : null };
  },
  readList: (page: FetchedPage) => listEntriesOf(read(page)),
  readText: (page: FetchedPage): readonly TextBlock[] => read(page).blocks,
  checkText: ({ source, lines }: { readonly source: SourceText; readonly lines: readonly TextBlock[] }) =>
    checkAgainst(texts.of(source), lines),
  readHome: (fetched: FetchedPage): HomePage => {
    const { tags, links } = read(fetched);
    const { siteName, siteDomain, siteIdCode } = tags;
    return { tags: { siteName, siteDomain, siteIdCode }, links: links.map(({ url, text }) => ({ url, text })) };
  },
};
export type PageTasks = typeof tasks;

/** What a thread answers. */
export interface PageReply {
  readonly value?: unknown;
  readonly error?: string;
}

function read({ bytes, contentType, url }: FetchedPage): Page {
  return readPage(bytes, new Headers(contentType === null ? {} : { 'content-type': contentType }), url);
}

parentPort?.on('message', ({ name, input }: { name: keyof PageTasks; input: never }) => {
  let reply: PageReply;
  try {
    reply = { value: tasks[name](input) };
  } catch (error) {
    reply = { error: messageOf(error) };
  }
  parentPort?.postMessage(reply);
});
