import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The log file of one process; it grows to a bound and then begins anew, with some older ones kept. */
export interface ServiceLog {
  write(chunk: string | Buffer): void;
  readonly path: string;
}

export interface ServiceLogOptions {
  readonly limitBytes?: number;
  /** Older files kept, `name.log.1` being the newest of them. */
  readonly kept?: number;
}

/** Opens `name.log` in the folder. */
export function createServiceLog(
  directory: string,
  name: string,
  { limitBytes = 10_000_000, kept = 3 }: ServiceLogOptions = {},
): ServiceLog {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, `${name}.log`);
  let size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return {
    path,
    write(chunk) {
      try {
        if (size > limitBytes) {
          rotate(path, kept);
          size = 0;
        }
        appendFileSync(path, chunk, { mode: 0o600 });
        size += Buffer.byteLength(chunk);
      } catch {
        // A full disk must not take down the launcher with the hub; the services themselves report what failed.
      }
    },
  };
}

function rotate(path: string, kept: number): void {
  const nameOf = (age: number) => (age === 0 ? path : `${path}.${age}`);
  for (let age = kept - 1; age >= 0; age -= 1) {
    if (statSync(nameOf(age), { throwIfNoEntry: false })) renameSync(nameOf(age), nameOf(age + 1));
  }
}
