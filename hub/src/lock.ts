import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { HubError } from '@dibao/shared/errors';

/**
 * Holds a data directory for this process; only one launcher may. The system itself gives the lock back when the
 * process dies, however it dies, so there is no stale lock to recognise. (Node has no file locks of its own; the
 * exclusive transaction of an empty SQLite file is one.)
 */
export function lockDirectory(directory: string): Disposable {
  const file = new DatabaseSync(join(directory, 'launcher.lock'));
  try {
    file.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    if ((error as { errcode?: number }).errcode !== sqliteBusy) throw error;
    throw HubError.badInput(
      `${directory} 已有一个中枢在使用。请先结束它，或为本次启动设置另一个 HUB_DATA_DIR 和 PORT。`,
      `Another hub is using ${directory}. End it first, or set another HUB_DATA_DIR and PORT for this one.`,
    );
  }
  return { [Symbol.dispose]: () => file.close() };
}

const sqliteBusy = 5;
