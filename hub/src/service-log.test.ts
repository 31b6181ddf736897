import { mkdtempDisposableSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createServiceLog } from './service-log.ts';

describe('the log of a service', () => {
  it('begins anew when it is full and keeps a bounded number of older files', () => {
    using directory = mkdtempDisposableSync(join(tmpdir(), 'dibao-log-'));
    const log = createServiceLog(directory.path, 'media', { limitBytes: 3, kept: 2 });
    for (const line of ['one\n', 'two\n', 'three\n', 'four\n']) log.write(line);

    expect(readdirSync(directory.path).toSorted()).toEqual(['media.log', 'media.log.1', 'media.log.2']);
    expect(readFileSync(join(directory.path, 'media.log'), 'utf8')).toBe('four\n');
    expect(readFileSync(join(directory.path, 'media.log.2'), 'utf8')).toBe('two\n');
  });

  it('goes on where it stopped', () => {
    using directory = mkdtempDisposableSync(join(tmpdir(), 'dibao-log-'));
    createServiceLog(directory.path, 'media').write('one\n');
    createServiceLog(directory.path, 'media').write('two\n');
    expect(readFileSync(join(directory.path, 'media.log'), 'utf8')).toBe('one\ntwo\n');
  });
});
