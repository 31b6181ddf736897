import { type Config, setting } from '@dibao/shared/config';
import { parseDatabaseUrl, parseHttpUrl, parseOneOf, parsePort, parseText } from '@dibao/shared/setting-parsers';

/** What the media service is told from outside. */
export const mediaSettings = {
  port: setting({
    name: 'MEDIA_PORT',
    text: { zh: 'media 服务在本机的端口。', en: 'The loopback port of the media service.' },
    parse: parsePort,
    default: 0,
  }),
  databaseUrl: setting({
    name: 'MEDIA_DATABASE_URL',
    text: { zh: 'media 服务的数据库。', en: 'The database of the media service.' },
    parse: parseDatabaseUrl,
  }),
  documentsUrl: setting({
    name: 'DOCUMENTS_URL',
    text: { zh: 'documents 服务的地址，不含路径。', en: 'Where the documents service answers, without a path.' },
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
} as const;
export type MediaConfig = Config<typeof mediaSettings>;
