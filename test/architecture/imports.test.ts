import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx'], {
  cwd: root,
  encoding: 'utf8',
})
  .trim()
  .split('\n');

/** Every import of our own, as [importing file, imported file or package]. */
const imports = files
  .filter((file) => !file.endsWith('.test.ts') && !file.startsWith('test/'))
  .flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/^(?:import|export)\s[^;]*?from\s+'([^']+)'/gms)].map(
      ([, specifier = '']) => ({
        file,
        target: specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : specifier,
      }),
    ),
  );

/** The rooms of a service, each allowed to know the ones listed. */
const rooms: Record<string, readonly string[]> = {
  rules: ['rules'],
  entities: ['entities', 'rules'],
  'release-log': ['release-log', 'entities', 'rules', 'queries', 'commands'],
  'duty-log': ['duty-log', 'entities', 'rules', 'queries', 'commands'],
  messages: ['messages', 'rules'],
  search: ['search', 'rules'],
  queries: ['queries', 'entities', 'rules', 'release-log', 'search', 'context'],
  commands: [
    'commands',
    'queries',
    'entities',
    'rules',
    'release-log',
    'duty-log',
    'messages',
    'search',
    'feeds',
    'context',
  ],
};

/** What a job is called and carries: whoever enqueues it needs to know no more of the room that does it. */
function isJobDefinition(file: string): boolean {
  return /(?:\.job|\/jobs)\.ts$/.test(file);
}

describe('the architecture', () => {
  it('lets packages know only what stands below them', () => {
    const allowed: Record<string, RegExp> = {
      'packages/shared': /^$/,
      'packages/client': /^@dibao\/shared\//,
      'services/documents': /^@dibao\/shared\//,
      'packages/official-paper': /^$/,
      'services/media': /^@dibao\/(shared|official-paper)\//,
      'services/gazette': /^@dibao\/shared\//,
      portal: /^@dibao\/(official-paper|client)\//,
      gateway: /^@dibao\/(shared|portal)\//,
      hub: /^@dibao\/(shared|client|documents|media|gazette|gateway)\//,
    };
    const wrong = imports.filter(({ file, target }) => {
      const [, rule] = Object.entries(allowed).find(([place]) => file.startsWith(`${place}/`)) ?? [];
      return target.startsWith('@dibao/') && rule?.test(target) !== true;
    });
    expect(wrong).toEqual([]);
  });

  it.each(['documents', 'media', 'gazette'])('keeps the rooms of services/%s in their order', (service) => {
    const home = `services/${service}/src/`;
    const wrong = imports.filter(({ file, target }) => {
      if (!file.startsWith(home) || !target.startsWith(home)) return false;
      const [from = '', to = ''] = [file, target].map(
        (path) => path.slice(home.length).replace(/\.ts$/, '').split('/')[0],
      );
      return from in rooms && rooms[from]?.includes(to) !== true && !isJobDefinition(target);
    });
    expect(wrong).toEqual([]);
  });

  it('has no circle of files that import each other', () => {
    const known = new Map(
      Map.groupBy(imports, ({ file }) => file)
        .entries()
        .map(([file, all]) => [file, all.map(({ target }) => target)]),
    );
    const done = new Set<string>();
    function circleFrom(file: string, path: readonly string[]): readonly string[] | null {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return null;
      done.add(file);
      for (const target of known.get(file) ?? []) {
        const circle = circleFrom(target, [...path, file]);
        if (circle !== null) return circle;
      }
      return null;
    }
    expect([...known.keys()].flatMap((file) => circleFrom(file, []) ?? [])).toEqual([]);
  });

  it('keeps rules pure: no database, no network, no clock', () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        /\/rules\//.test(file) && /mikro-orm|node:(fs|http|net)|\/(orm|query|http|clock)$|^pg$/.test(target),
    );
    expect(wrong).toEqual([]);
  });

  it('reads the environment only where settings are read', () => {
    const readers = files.filter(
      (file) =>
        /\/src\/.*\.ts$/.test(file) &&
        !/\.test\.ts$|\/testing\//.test(file) &&
        readFileSync(join(root, file), 'utf8').includes('process.env'),
    );
    expect(readers.filter((file) => !/\/(main|config)\.ts$|hub\/src\//.test(file))).toEqual([]);
  });

  it('keeps files short enough to read at one sitting', () => {
    const long = files
      .filter((file) => !file.includes('/generated/'))
      .map((file) => [file, readFileSync(join(root, file), 'utf8').split('\n').length] as const)
      .filter(([, lines]) => lines > 300);
    expect(long).toEqual([]);
  });
});
