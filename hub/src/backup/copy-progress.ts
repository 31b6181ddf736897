import type { Bilingual } from '@dibao/shared/bilingual';
import type { CommandContext } from '../command-context.ts';
import { createProgress, type Progress } from '../progress.ts';

/** Progress in bytes of a copy whose size is known once it has begun. */
export interface CopyProgress extends Disposable {
  readonly show: (done: number, total: number) => void;
}

export function createCopyProgress({ language }: CommandContext, title: Bilingual): CopyProgress {
  let progress: Progress | null = null;
  return {
    show(done, total) {
      progress ??= createProgress({ title, language, total });
      progress.update(done, `${(done / 1e6).toFixed(1)} MB`);
    },
    [Symbol.dispose]: () => progress?.[Symbol.dispose](),
  };
}
