import { HubError } from '@dibao/shared/errors';
import type { TextBlock } from '@dibao/shared/page/text-blocks';
import type { SourceText } from '../rules/comparison/prepared-text.ts';
import type { TextFinding } from '../rules/text-check.ts';
import { type PageThreads, PageUnreadable } from './page-threads.ts';
import type { FetchedPage } from './page-worker.ts';

/** Reads and compares what people bring, in the threads that read pages. */
export interface TextChecks {
  /** Begins a check of a person; dispose of it at its end. Throws LIMIT_EXCEEDED while too many are under way. */
  begin(person: string): Disposable;
  read(page: FetchedPage): Promise<readonly TextBlock[]>;
  compare(source: SourceText, lines: readonly TextBlock[]): Promise<TextFinding>;
}

/** Checks at once of all, and of one person. */
const most = 8;
const mostOfOne = 2;

export function createTextChecks(threads: PageThreads): TextChecks {
  const underWay = new Map<string, number>();
  let all = 0;

  return {
    begin(person) {
      const own = underWay.get(person) ?? 0;
      if (own >= mostOfOne) throw tooMany(`您已有 ${own} 项比对在进行。`, `${own} checks of yours are under way.`);
      if (all >= most) throw tooMany('正在进行的比对过多。', 'Too many checks are under way.');
      all += 1;
      underWay.set(person, own + 1);
      return {
        [Symbol.dispose]() {
          all -= 1;
          const left = (underWay.get(person) ?? 1) - 1;
          if (left === 0) underWay.delete(person);
          else underWay.set(person, left);
        },
      };
    },
    read: (page) => threads.run('readText', page).catch(refuseUnreadable),
    compare: (source, lines) => threads.run('checkText', { source, lines }).catch(refuseUnreadable),
  };
}

function tooMany(zh: string, en: string): HubError {
  return HubError.limitExceeded(`${zh}请稍后重试。`, `${en} Try again shortly.`);
}

function refuseUnreadable(error: unknown): never {
  if (!(error instanceof PageUnreadable)) throw error;
  throw HubError.badInput(
    '文字过长或过于复杂，无法比对；请只粘贴正文。',
    'The text is too long or too intricate to compare; paste the text alone.',
    { cause: error },
  );
}
