import { HubError } from '@dibao/shared/errors';
import { type Config, setting } from '@dibao/shared/config';

/** What the media service is told from outside. */
export const mediaSettings = {
  port: setting({
    name: 'MEDIA_PORT',
    text: {
      zh: 'media 服务的本地端口；0 表示任意空闲端口。',
      en: 'The loopback port of the media service; 0 takes any free one.',
    },
    parse: parsePort,
    default: 0,
  }),
  databaseUrl: setting({
    name: 'MEDIA_DATABASE_URL',
    text: { zh: 'media 服务的数据库地址。', en: 'The database of the media service.' },
    parse: parseUrl('postgres:', 'postgresql:'),
  }),
  documentsUrl: setting({
    name: 'DOCUMENTS_URL',
    text: { zh: 'documents 服务的地址。', en: 'Where the documents service answers.' },
    parse: parseUrl('http:', 'https:'),
  }),
  internalSecret: setting({
    name: 'INTERNAL_SECRET',
    text: { zh: '各进程共享的内部密钥，至少 32 字节。', en: 'The secret the processes share, at least 32 bytes.' },
    parse: (text) => text,
  }),
  logLevel: setting({
    name: 'LOG_LEVEL',
    text: { zh: '日志级别：debug、info、warn、error。', en: 'The log level: debug, info, warn or error.' },
    parse: parseLevel,
    default: 'info',
  }),
} as const;
export type MediaConfig = Config<typeof mediaSettings>;

function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw HubError.badInput('应为 0 至 65535 的端口号。', 'Expected a port from 0 to 65535.');
  return port;
}

function parseUrl(...protocols: readonly string[]): (text: string) => string {
  return (text) => {
    if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text.replace(/\/$/, '');
    throw HubError.badInput(
      `应为 ${protocols[0]}// 开头的地址。`,
      `Expected an address that begins with ${protocols[0]}//.`,
    );
  };
}

function parseLevel(text: string): string {
  if (['trace', 'debug', 'info', 'warn', 'error', 'silent'].includes(text)) return text;
  throw HubError.badInput('应为 debug、info、warn 或 error。', 'Expected debug, info, warn or error.');
}
