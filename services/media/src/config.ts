import { type Config, setting } from '@dibao/shared/config';
import { messageSettings } from '@dibao/shared/message-settings';
import {
  fetchAllowSetting,
  fetchContactSetting,
  internalSecretSetting,
  logLevelSetting,
  serviceUrlSetting,
} from '@dibao/shared/service-settings';
import { parseDatabaseUrl, parsePort, parseSecret } from '@dibao/shared/setting-parsers';
import { lookSettings } from './look-settings.ts';

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
  documentsUrl: serviceUrlSetting('documents'),
  internalSecret: internalSecretSetting,
  fetchAllow: fetchAllowSetting,
  contactsKey: setting({
    name: 'CONTACTS_KEY',
    text: {
      zh: '联系人私人号码的加密密钥，至少 32 字节。',
      en: 'Seals what is private of contacts; 32 bytes or more.',
    },
    parse: parseSecret,
  }),
  fetchContact: fetchContactSetting,
  ...lookSettings,
  ...messageSettings,
  logLevel: logLevelSetting,
} as const;
export type MediaConfig = Config<typeof mediaSettings>;
