import { type Config, type Environment, readConfig, setting } from '@dibao/shared/config';
import {
  fetchAllowSetting,
  fetchContactSetting,
  internalSecretSetting,
  logLevelSetting,
  serviceUrlSetting,
} from '@dibao/shared/service-settings';
import { parseDatabaseUrl, parsePort } from '@dibao/shared/setting-parsers';

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
  fetchAllow: fetchAllowSetting,
  fetchContact: fetchContactSetting,
  logLevel: logLevelSetting,
};

export type DocumentsConfig = Config<typeof settings>;

/** Reads the settings of this service. Throws ConfigError with every mistake. */
export function readDocumentsConfig(environment: Environment): DocumentsConfig {
  return readConfig(settings, environment);
}
