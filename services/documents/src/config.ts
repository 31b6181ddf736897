import { type Config, type Environment, readConfig, setting } from '@dibao/shared/config';
import {
  fetchAllowSetting,
  fetchContactSetting,
  internalSecretSetting,
  logLevelSetting,
  serviceUrlSetting,
} from '@dibao/shared/service-settings';
import { parseDatabaseUrl, parseHttpUrl, parsePort, parseSecret } from '@dibao/shared/setting-parsers';

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
  mediaUrl: serviceUrlSetting('media'),
  internalSecret: internalSecretSetting,
  signInKey: setting({
    name: 'SIGN_IN_KEY',
    text: {
      zh: '密封登录凭据、签发邀请链接的密钥，至少 32 字节。',
      en: 'Seals what people sign in with and signs their invitations; 32 bytes or more.',
    },
    parse: parseSecret,
  }),
  publicUrl: setting({
    name: 'PUBLIC_URL',
    text: { zh: '人们访问本中枢的地址。', en: 'Where people reach this hub.' },
    parse: parseHttpUrl,
  }),
  fetchAllow: fetchAllowSetting,
  fetchContact: fetchContactSetting,
  logLevel: logLevelSetting,
};

export type DocumentsConfig = Config<typeof settings>;

/** Reads the settings of this service. Throws ConfigError with every mistake. */
export function readDocumentsConfig(environment: Environment): DocumentsConfig {
  return readConfig(settings, environment);
}
