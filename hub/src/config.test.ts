import { mkdtempDisposableSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hubSettings, readHubConfig, withoutSettings } from './config.ts';

describe('the settings of the hub', () => {
  it('all stand in .env.example, each with its Chinese and English comment, and nothing else does', () => {
    const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
    const shown = [...example.matchAll(/^# ([A-Z_]+)=/gm)].map(([, name]) => name);
    const settings = Object.values(hubSettings);

    expect(shown).toEqual(settings.map(({ name }) => name));
    for (const { text } of settings) {
      expect(example).toContain(`# ${text.zh}\n# ${text.en}\n`);
    }
  });

  it('come from .env, and the environment wins', () => {
    using directory = mkdtempDisposableSync(join(tmpdir(), 'dibao-config-'));
    writeFileSync(join(directory.path, '.env'), 'PORT=4100\nLOG_LEVEL=warn\n');
    const config = readHubConfig({ PORT: '4200', LANG: 'en_US.UTF-8' }, directory.path);
    expect(config).toMatchObject({ port: 4200, logLevel: 'warn', language: 'en', databaseUrl: null });
  });

  it('are refused together: wrong values, unknown names in .env, unknown names that begin like ours', () => {
    using directory = mkdtempDisposableSync(join(tmpdir(), 'dibao-config-'));
    writeFileSync(join(directory.path, '.env'), 'PROT=4100\n');
    expect(() => readHubConfig({ PORT: 'x', HUB_DATADIR: '/a', HOME: '/root' }, directory.path)).toThrow(
      expect.objectContaining({
        mistakes: [
          expect.objectContaining({ zh: '设置 PORT=x：应为 0 到 65535 的端口号。' }),
          expect.objectContaining({ zh: '设置 PROT 无人读取，是否想写 PORT？可用的设置见 .env.example。' }),
          expect.objectContaining({
            zh: '设置 HUB_DATADIR 无人读取，是否想写 HUB_DATA_DIR？可用的设置见 .env.example。',
          }),
        ],
      }),
    );
  });

  it('do not reach child processes by themselves', () => {
    expect(withoutSettings({ HOME: '/h', PORT: '1', DATABASE_URL: 'x', HUB_ANY: '1', TZ: 'UTC' })).toEqual({
      HOME: '/h',
      TZ: 'UTC',
    });
  });
});
