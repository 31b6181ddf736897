import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { type Language, parseLanguage } from '@dibao/shared/bilingual';
import { type Config, ConfigError, type Environment, readConfig, setting, unknownSettings } from '@dibao/shared/config';
import { fetchAllowSetting, fetchContactSetting } from '@dibao/shared/service-settings';
import { messageSettings } from '@dibao/shared/message-settings';
import { siteSettings } from '@dibao/shared/site-settings';
import { parseDatabaseUrl, parseOneOf, parsePort, parseSwitch } from '@dibao/shared/setting-parsers';
import { trustedProxiesSetting } from '@dibao/gateway/config';
import { oidcSettings } from '@dibao/gateway/sign-in/oidc-settings';
import { lookSettings } from '@dibao/media/look-settings';
import { serviceNames } from './services.ts';

/** Every setting an operator may give; `.env.example` shows the same list. */
export const hubSettings = {
  port: setting({
    name: 'PORT',
    text: { zh: '网关对外的端口。', en: 'The port of the gateway, the only one that faces outward.' },
    parse: parsePort,
    default: 4000,
  }),
  dataDirectory: setting({
    name: 'HUB_DATA_DIR',
    text: {
      zh: '数据目录：内置数据库、密钥、日志。一个目录只供一个中枢使用。',
      en: 'The data directory: embedded database, keys, logs. One directory serves one hub.',
    },
    parse: (text) => resolve(text),
    default: resolve('.data'),
  }),
  databaseUrl: setting<string | null>({
    name: 'DATABASE_URL',
    text: {
      zh: '自己的 PostgreSQL 17 或更新版本的维护库；留空则使用内置 PostgreSQL。角色有权时自动建立 dibao_documents、dibao_media、dibao_gazette。',
      en: 'A maintenance database of your own PostgreSQL 17 or later; empty for the embedded one. dibao_documents, dibao_media and dibao_gazette are created when the role may.',
    },
    parse: parseDatabaseUrl,
    default: null,
  }),
  documentsDatabaseUrl: databaseSetting('DOCUMENTS_DATABASE_URL', 'documents'),
  mediaDatabaseUrl: databaseSetting('MEDIA_DATABASE_URL', 'media'),
  gazetteDatabaseUrl: databaseSetting('GAZETTE_DATABASE_URL', 'gazette'),
  supergraph: setting<string | null>({
    name: 'SUPERGRAPH',
    text: {
      zh: '供网关使用的超图文件；留空则由各服务的模式组合而成。',
      en: 'A supergraph file for the gateway; empty to compose it from the schemas of the services.',
    },
    parse: (text) => resolve(text),
    default: null,
  }),
  trustedProxies: trustedProxiesSetting,
  ...oidcSettings,
  fetchAllow: fetchAllowSetting,
  fetchContact: fetchContactSetting,
  ...lookSettings,
  loadsDemonstration: setting({
    name: 'HUB_DEMO',
    text: {
      zh: '1：空的中枢启动时载入虚构的演示数据；0：不载入。',
      en: '1: an empty hub loads the invented demonstration at start; 0: it does not.',
    },
    parse: parseSwitch,
    default: true,
  }),
  ...messageSettings,
  ...siteSettings,
  logLevel: setting({
    name: 'LOG_LEVEL',
    text: { zh: '日志的详细程度：debug、info、warn、error。', en: 'How much is logged: debug, info, warn, error.' },
    parse: parseOneOf(['debug', 'info', 'warn', 'error']),
    default: 'info',
  }),
  language: setting<Language>({
    name: 'LANG',
    text: {
      zh: '命令行的语言：以 en 开头为英文，其余为中文。',
      en: 'The language of the command line: English where it begins with en, Chinese otherwise.',
    },
    parse: parseLanguage,
    default: 'zh',
  }),
};

/** What the hub was told to be. */
export type HubConfig = Config<typeof hubSettings>;

const knownNames = Object.values(hubSettings).map(({ name }) => name);
// Not DIBAO_…: so begins what `hub follow --exec` tells its command, which may be a command of the hub again.
const ourPrefixes = /^(HUB|OIDC|FETCH|LOOK|SITE|SMTP|SMS|DOCUMENTS|MEDIA|GAZETTE)_/;

/**
 * Reads the environment, and below it the file `.env` of the working directory. A setting that nothing reads is a
 * mistake: any name in the file, and in the environment any that begins like ours.
 */
export function readHubConfig(environment: Environment, directory: string): HubConfig {
  const file = readEnvFile(join(directory, '.env'));
  const unknown = [
    ...unknownSettings(Object.keys(file), knownNames, () => true),
    ...unknownSettings(Object.keys(environment), knownNames, (name) => ourPrefixes.test(name) && !(name in file)),
  ];
  try {
    const config = readConfig(hubSettings, { ...file, ...environment });
    if (unknown.length === 0) return config;
  } catch (error) {
    if (error instanceof ConfigError) throw new ConfigError([...error.mistakes, ...unknown]);
    throw error;
  }
  throw new ConfigError(unknown);
}

/** The environment of child processes: the machine's, without anything that is a setting of ours. */
export function withoutSettings(environment: Environment): Environment {
  const kept = Object.entries(environment).filter(([name]) => !knownNames.includes(name) && !ourPrefixes.test(name));
  return Object.fromEntries(kept);
}

function databaseSetting(name: string, service: (typeof serviceNames)[number]) {
  return setting<string | null>({
    name,
    text: {
      zh: `服务 ${service} 的数据库；DATABASE_URL 的角色不能建库时逐一给出。`,
      en: `The database of the service ${service}; given one by one where the role of DATABASE_URL may not create them.`,
    },
    parse: parseDatabaseUrl,
    default: null,
  });
}

function readEnvFile(path: string): Record<string, string> {
  try {
    return parseEnv(readFileSync(path, 'utf8')) as Record<string, string>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
