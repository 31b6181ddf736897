import { type Config, type Environment, readConfig, setting } from '@dibao/shared/config';
import { parseDatabaseUrl, parseHttpUrl, parseOneOf, parsePort, parseText } from '@dibao/shared/setting-parsers';

const settings = {
  port: setting({
    name: 'GAZETTE_PORT',
    text: { zh: 'gazette 服务在本机的端口。', en: 'The loopback port of the gazette service.' },
    parse: parsePort,
    default: 0,
  }),
  databaseUrl: setting({
    name: 'GAZETTE_DATABASE_URL',
    text: { zh: 'gazette 服务的数据库。', en: 'The database of the gazette service.' },
    parse: parseDatabaseUrl,
  }),
  documentsUrl: setting({
    name: 'DOCUMENTS_URL',
    text: { zh: 'documents 服务的地址，不含路径。', en: 'Where the documents service answers, without a path.' },
    parse: parseHttpUrl,
  }),
  dataDir: setting({
    name: 'HUB_DATA_DIR',
    text: {
      zh: '数据目录；检索索引在其中的 search 之下，可随时重建。',
      en: 'The data directory; the search index stands in its folder search and can be rebuilt at any time.',
    },
    parse: parseText,
    default: './.data',
  }),
  internalSecret: setting({
    name: 'INTERNAL_SECRET',
    text: {
      zh: '各进程之间签名用的密钥，至少 32 字节。',
      en: "Signs what the hub's processes tell each other; 32 bytes or more.",
    },
    parse: parseText,
  }),
  logLevel: setting({
    name: 'LOG_LEVEL',
    text: { zh: '日志级别：debug、info、warn、error。', en: 'What is logged: debug, info, warn or error.' },
    parse: parseOneOf(['debug', 'info', 'warn', 'error']),
    default: 'info',
  }),
};

export type GazetteConfig = Config<typeof settings>;

/** Reads the settings of this service. Throws ConfigError with every mistake. */
export function readGazetteConfig(environment: Environment): GazetteConfig {
  return readConfig(settings, environment);
}
