import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const sqliteBusy = 5;

/**
 * Holds a folder for this process alone; null while somebody holds it, in this process or another. The system gives the
 * lock back when the process dies, however it dies, so there is no stale lock to recognise. (Node has no file locks of
 * its own; the exclusive transaction of an empty SQLite file is one. Needs Node 22.13 or later.)
 *
 * @param name the file of the lock in that folder
 */
export function tryLockFolder(folder: string, name: string): Disposable | null {
  const file = new DatabaseSync(join(folder, name));
  try {
    file.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    if ((error as { errcode?: number }).errcode === sqliteBusy) return null;
    throw error;
  }
  return { [Symbol.dispose]: () => file.close() };
}
