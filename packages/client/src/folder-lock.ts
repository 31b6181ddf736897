import { HubError } from '@dibao/shared/errors';
import { tryLockFolder } from '@dibao/shared/folder-lock';

/** Holds a folder for this agent; a second one on it would write the same files. Throws HubError when one does. */
export function lockFolder(folder: string): Disposable {
  const lock = tryLockFolder(folder, '.lock');
  if (lock !== null) return lock;
  throw HubError.badInput(
    `${folder} 正由另一个跟随程序使用。请先结束它，或换用别的 --out。`,
    `Another follower uses ${folder}. End it first or give another --out.`,
  );
}
