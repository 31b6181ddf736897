/** What was made of an address a moment ago, for everybody who asks the same: all of them are the public. */
export interface PageCache<Page> {
  /**
   * The page of an address, made once for all who ask at one time.
   *
   * @param head of the release log at this moment: what was made under another is not given any more. Null, where it
   *   cannot be told: then nothing is kept.
   */
  of(address: string, head: string | null, make: () => Promise<Page>): Promise<Page>;
}

export interface PageCacheOptions {
  /** Milliseconds, of a clock that only goes forward. */
  readonly now: () => number;
  /** Milliseconds a page is given after its making began: what changes without an entry in the log shows as late. */
  readonly longest: number;
  /** Pages at one time. */
  readonly most: number;
}

interface Kept<Page> {
  readonly head: string;
  readonly until: number;
  readonly page: Promise<Page>;
}

export function createPageCache<Page>({ now, longest, most }: PageCacheOptions): PageCache<Page> {
  // In the order of their making, hence of their ends.
  const kept = new Map<string, Kept<Page>>();

  function forget(moment: number): void {
    for (const [address, { until }] of kept) {
      if (until > moment && kept.size < most) return;
      kept.delete(address);
    }
  }

  return {
    of(address, head, make) {
      if (head === null) return make();
      const moment = now();
      const found = kept.get(address);
      if (found !== undefined && found.head === head && found.until > moment) return found.page;
      kept.delete(address);
      forget(moment);
      const made: Kept<Page> = { head, until: moment + longest, page: make() };
      kept.set(address, made);
      // Whoever asks next tries again.
      made.page.catch(() => {
        if (kept.get(address) === made) kept.delete(address);
      });
      return made.page;
    },
  };
}
