import { type Config, type Environment, readConfig, setting } from '@dibao/shared/config';
import { parseDatabaseUrl, parseHttpUrl, parseOneOf, parsePort, parseText } from '@dibao/shared/setting-parsers';

const settings = {
  port: setting({
    name: 'DOCUMENTS_PORT',
    text: { zh: 'documents 服务在本机的端口。', en: 'The loopback port of the documents service.' },
    parse: parsePort,
    default: 0,
  }),
  databaseUrl: setting({
    name: 'DOCUMENTS_DATABASE_URL',
    text: { zh: 'documents 服务的数据库。', en: 'The database of the documents service.' },
    parse: parseDatabaseUrl,
  }),
  mediaUrl: setting({
    name: 'MEDIA_URL',
    text: { zh: 'media 服务的地址，不含路径。', en: 'Where the media service answers, without a path.' },
    parse: parseHttpUrl,
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

export type DocumentsConfig = Config<typeof settings>;

/** Reads the settings of this service. Throws ConfigError with every mistake. */
export function readDocumentsConfig(environment: Environment): DocumentsConfig {
  return readConfig(settings, environment);
}
