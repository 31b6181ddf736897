import { describe, expect, it } from 'vitest';
import { parseFailure } from './failure.ts';

describe('the reason why PostgreSQL does not start', () => {
  it.each([
    ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'fatal', '磁盘已满'],
    ['initdb: error: could not create directory "/x": Permission denied', 'fatal', '无权'],
    ['LOG:  could not bind IPv4 address "127.0.0.1": Address already in use', 'port', '端口'],
    ['FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use', 'busy', '还占着'],
    ['FATAL:  lock file "postmaster.pid" already exists', 'busy', '还占着'],
    [
      'FATAL:  database files are incompatible with server\nDETAIL:  The data directory was initialized by PostgreSQL version 17',
      'fatal',
      '另一版本',
    ],
    ['2026 UTC [1] FATAL:  something new', 'fatal', 'something new'],
    ['', 'fatal', '?'],
  ])('%s', (output, kind, words) => {
    const failure = parseFailure(output, '/data');
    expect(failure.kind).toBe(kind);
    expect(failure.text.zh).toContain(words);
    expect(failure.text.zh).not.toContain('\n');
  });
});
