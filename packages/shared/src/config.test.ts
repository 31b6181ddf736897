import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, setting, unknownSettings } from './config.ts';
import { parseDatabaseUrl, parseOneOf, parsePort, parseSwitch, parseText } from './setting-parsers.ts';

const text = { zh: '说明。', en: 'Meaning.' };
const table = {
  port: setting({ name: 'PORT', text, parse: parsePort, default: 4000 }),
  databaseUrl: setting<string | null>({ name: 'DATABASE_URL', text, parse: parseDatabaseUrl, default: null }),
  level: setting({ name: 'LOG_LEVEL', text, parse: parseOneOf(['info', 'warn']), default: 'info' }),
  secret: setting({ name: 'INTERNAL_SECRET', text, parse: parseText }),
};

function mistakesOf(read: () => unknown): readonly { zh: string; en: string }[] {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
  return [];
}

describe('reading the settings', () => {
  it('gives typed values, the default where a variable is absent or empty', () => {
    const config = readConfig(table, { PORT: '', INTERNAL_SECRET: ' s ' });
    expect(config).toEqual({ port: 4000, databaseUrl: null, level: 'info', secret: 's' });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('reports every mistake at once, each with what is expected', () => {
    const mistakes = mistakesOf(() => readConfig(table, { PORT: '70000', LOG_LEVEL: 'loud' }));
    expect(mistakes.map(({ zh }) => zh)).toEqual([
      '设置 PORT=70000：应为 0 到 65535 的端口号。',
      '设置 LOG_LEVEL=loud：应为 info、warn 之一。',
      '设置 INTERNAL_SECRET：必须设置。说明。',
    ]);
  });

  it('never shows a password', () => {
    const [mistake] = mistakesOf(() =>
      readConfig(table, { DATABASE_URL: 'mysql://me:hidden@db/x', INTERNAL_SECRET: 's' }),
    );
    expect(mistake?.en).toContain('Setting DATABASE_URL: a PostgreSQL address');
    expect(JSON.stringify(mistake)).not.toContain('hidden');
  });

  it.each(['', '-1', '4000x', '1e3', '65536', '４０００'])('refuses the port "%s"', (port) => {
    expect(() => parsePort(port)).toThrow(/端口号/);
  });

  it.each([
    ['1', true],
    ['true', true],
    ['0', false],
    ['FALSE', false],
  ])('reads the switch %s as %s', (word, value) => {
    expect(parseSwitch(word)).toBe(value);
  });
});

describe('a setting that nothing reads', () => {
  const known = ['PORT', 'HUB_DATA_DIR', 'DATABASE_URL'];
  const isOurs = (name: string) => name.startsWith('HUB_');

  it('is a mistake, with the nearest name when it looks like a slip', () => {
    expect(unknownSettings(['HUB_DATADIR', 'PATH', 'PORT'], known, isOurs)).toEqual([
      {
        zh: '设置 HUB_DATADIR 无人读取，是否想写 HUB_DATA_DIR？可用的设置见 .env.example。',
        en: 'Nothing reads the setting HUB_DATADIR; is HUB_DATA_DIR meant? All settings are in .env.example.',
      },
    ]);
    expect(unknownSettings(['HUB_COLOUR'], known, isOurs)[0]?.zh).toBe(
      '设置 HUB_COLOUR 无人读取。可用的设置见 .env.example。',
    );
  });
});
