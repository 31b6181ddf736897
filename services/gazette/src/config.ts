import { type Config, type Environment, readConfig, setting } from '@dibao/shared/config';
import { internalSecretSetting, logLevelSetting, serviceUrlSetting } from '@dibao/shared/service-settings';
import { parseDatabaseUrl, parsePort, parseText } from '@dibao/shared/setting-parsers';

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
  documentsUrl: serviceUrlSetting('documents'),
  dataDir: setting({
    name: 'HUB_DATA_DIR',
    text: {
      zh: '数据目录；检索索引在其中的 search 之下，可随时重建。',
      en: 'The data directory; the search index stands in its folder search and can be rebuilt at any time.',
    },
    parse: parseText,
    default: './.data',
  }),
  internalSecret: internalSecretSetting,
  logLevel: logLevelSetting,
};

export type GazetteConfig = Config<typeof settings>;

/** Reads the settings of this service. Throws ConfigError with every mistake. */
export function readGazetteConfig(environment: Environment): GazetteConfig {
  return readConfig(settings, environment);
}
