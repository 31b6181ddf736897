import { HubError } from '@dibao/shared/errors';
import type { TextBlock } from '@dibao/shared/page/text-blocks';
import type { SourceText } from '../rules/comparison/prepared-text.ts';
import type { TextFinding } from '../rules/text-check.ts';
import { type PageThreads, PageUnreadable } from './page-threads.ts';
import type { FetchedPage } from './page-worker.ts';

/** Reads and compares what people bring, in threads of their own. */
export interface TextChecks {
  /** Begins a check of a person; dispose of it at its end. Throws LIMIT_EXCEEDED while too many are under way. */
  begin(person: string): Disposable;
  /**
   * The same for one of many, such as each post of a page: waits for its turn. Throws LIMIT_EXCEEDED where too many wait or
   * it does not come in time.
   */
  turn(person: string, signal: AbortSignal): Promise<Disposable>;
  read(page: FetchedPage): Promise<readonly TextBlock[]>;
  compare(source: SourceText, lines: readonly TextBlock[]): Promise<TextFinding>;
}

/** Checks at once of all, and of one person. */
const most = 8;
const mostOfOne = 2;
/** Turns of one person that may wait: a page of posts. */
const mostWaiting = 100;
/** Milliseconds a turn may be waited for. */
const patience = 20_000;

interface Waiting {
  readonly person: string;
  readonly enter: (check: Disposable) => void;
}

export function createTextChecks(threads: PageThreads): TextChecks {
  const underWay = new Map<string, number>();
  const waiting = new Set<Waiting>();
  let all = 0;

  const ownOf = (person: string) => underWay.get(person) ?? 0;
  const isRoom = (person: string) => all < most && ownOf(person) < mostOfOne;

  function start(person: string): Disposable {
    all += 1;
    underWay.set(person, ownOf(person) + 1);
    return {
      [Symbol.dispose]() {
        all -= 1;
        const left = ownOf(person) - 1;
        if (left === 0) underWay.delete(person);
        else underWay.set(person, left);
        const [next] = waiting.values().filter((one) => isRoom(one.person));
        if (next === undefined) return;
        waiting.delete(next);
        next.enter(start(next.person));
      },
    };
  }

  async function wait(person: string, signal: AbortSignal): Promise<Disposable> {
    const { promise, resolve, reject } = Promise.withResolvers<Disposable>();
    const one: Waiting = { person, enter: resolve };
    const end = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
    const giveUp = () => reject(signal.aborted ? signal.reason : tooManyOfAll());
    end.addEventListener('abort', giveUp, { once: true });
    waiting.add(one);
    try {
      return await promise;
    } finally {
      waiting.delete(one);
      end.removeEventListener('abort', giveUp);
    }
  }

  return {
    begin(person) {
      const own = ownOf(person);
      if (own >= mostOfOne) throw tooMany(`您已有 ${own} 项比对在进行。`, `${own} checks of yours are under way.`);
      if (all >= most) throw tooManyOfAll();
      return start(person);
    },
    async turn(person, signal) {
      if (isRoom(person)) return start(person);
      const waits = waiting.values().filter((one) => one.person === person);
      if ([...waits].length >= mostWaiting) throw tooManyOfAll();
      return wait(person, signal);
    },
    read: (page) => threads.run('readText', page).catch(refuseUnreadable),
    compare: (source, lines) => threads.run('checkText', { source, lines }).catch(refuseUnreadable),
  };
}

function tooManyOfAll(): HubError {
  return tooMany('正在进行的比对过多。', 'Too many checks are under way.');
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
