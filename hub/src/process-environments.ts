import { oidcSettings } from '@dibao/gateway/sign-in/oidc-settings';
import { lookSettings } from '@dibao/media/look-settings';
import type { Environment } from '@dibao/shared/config';
import { messageSettings } from '@dibao/shared/message-settings';
import type { HubConfig } from './config.ts';
import { type HubKeys, publicKeySet } from './keys.ts';
import type { PerService, ProcessName } from './services.ts';

export interface EnvironmentSource {
  readonly config: HubConfig;
  /** Of the gateway. */
  readonly port: number;
  readonly keys: HubKeys;
  readonly ports: PerService<number>;
  readonly databases: PerService<string>;
  /** What the machine gives to every process. */
  readonly inherited: Environment;
}

/** The environment of each process of the hub. A service sees its own database only, the gateway none. */
export function processEnvironments(source: EnvironmentSource): Record<ProcessName, NodeJS.ProcessEnv> {
  const { config, port, keys, ports, databases, inherited } = source;
  const url = (of: number) => `http://127.0.0.1:${of}`;
  const reachedAt = { PUBLIC_URL: config.publicUrl ?? `http://localhost:${port}` };
  const common: NodeJS.ProcessEnv = {
    ...inherited,
    DOCUMENTS_URL: url(ports.documents),
    MEDIA_URL: url(ports.media),
    GAZETTE_URL: url(ports.gazette),
    INTERNAL_SECRET: keys.internalSecret,
    TOKEN_JWKS: JSON.stringify(publicKeySet(keys)),
    HUB_DATA_DIR: config.dataDirectory,
    LOG_LEVEL: config.logLevel,
    LANG: config.language === 'en' ? 'en_US.UTF-8' : 'zh_CN.UTF-8',
  };
  const fetching = { FETCH_ALLOW: config.fetchAllow.join(','), FETCH_CONTACT: config.fetchContact };
  const looking = Object.fromEntries(
    Object.entries(lookSettings).map(([key, { name }]) => [name, String(config[key as keyof typeof lookSettings])]),
  );
  const supergraph = config.supergraph === null ? {} : { SUPERGRAPH: config.supergraph };
  return {
    documents: {
      ...common,
      ...fetching,
      DOCUMENTS_PORT: String(ports.documents),
      DOCUMENTS_DATABASE_URL: databases.documents,
      SIGN_IN_KEY: keys.signInKey,
      ...reachedAt,
    },
    media: {
      ...common,
      ...fetching,
      ...looking,
      MEDIA_PORT: String(ports.media),
      MEDIA_DATABASE_URL: databases.media,
      CONTACTS_KEY: keys.contactsKey,
      ...reachedAt,
      ...messageEnvironment(config),
    },
    gazette: { ...common, GAZETTE_PORT: String(ports.gazette), GAZETTE_DATABASE_URL: databases.gazette },
    gateway: {
      // React renders pages, and graphql checks types, several times faster where this says production.
      NODE_ENV: 'production',
      ...common,
      ...supergraph,
      ...siteEnvironment(config),
      ...oidcEnvironment(config),
      PORT: String(port),
      TRUSTED_PROXIES: config.trustedProxies.join(','),
    },
  };
}

/** Who the public pages say they are, as the gateway reads it. */
function siteEnvironment({ siteName, siteIdCode, publicUrl }: HubConfig): NodeJS.ProcessEnv {
  return { SITE_NAME: siteName, SITE_ID_CODE: siteIdCode ?? '', PUBLIC_URL: publicUrl ?? '' };
}

/** Where people sign in, as the gateway reads it. */
function oidcEnvironment(config: HubConfig): NodeJS.ProcessEnv {
  const given = Object.entries(oidcSettings).map(([key, { name }]) => {
    const value = config[key as keyof typeof oidcSettings] ?? '';
    return [name, typeof value === 'string' ? value : JSON.stringify(value)];
  });
  return Object.fromEntries(given);
}

/** By which ways messages leave, as the media service reads it. */
function messageEnvironment(config: HubConfig): NodeJS.ProcessEnv {
  const { publicUrl: _ofAll, ...ofMedia } = messageSettings;
  const given = Object.entries(ofMedia).map(([key, { name }]) => [name, config[key as keyof typeof ofMedia] ?? '']);
  return Object.fromEntries(given);
}
