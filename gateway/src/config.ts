import { type Config, type Environment, readConfig, setting } from '@dibao/shared/config';
import { internalSecretSetting, serviceUrlSetting } from '@dibao/shared/service-settings';
import { HubError } from '@dibao/shared/errors';
import { messageSettings } from '@dibao/shared/message-settings';
import { parseAddressRanges, parsePort, parseText } from '@dibao/shared/setting-parsers';
import { siteSettings } from '@dibao/shared/site-settings';
import type { JSONWebKeySet } from 'jose';
import type { OidcConfig } from './sign-in/identity-provider.ts';
import { oidcSettings } from './sign-in/oidc-settings.ts';

/** One subgraph and where it answers, without a path: `http://127.0.0.1:40123`. */
export interface ServiceAddress {
  readonly name: 'documents' | 'media' | 'gazette';
  readonly url: string;
}

/** Everything the gateway has to be told. Times are milliseconds. */
export interface GatewayConfig {
  /** Null: all addresses, IPv6 and IPv4. */
  readonly host: string | null;
  readonly port: number;
  readonly services: readonly ServiceAddress[];
  /** Signs the identities the services trust. */
  readonly internalSecret: string;
  /** Public keys of the built-in token issuer. */
  readonly tokenKeys: JSONWebKeySet;
  /** The last good supergraph is kept here, so that a gateway can start while a service is down. */
  readonly dataDir: string;
  /** A supergraph file to serve instead of composing; its own addresses hold. */
  readonly supergraphFile: string | null;
  /** Who the public pages say they are. */
  readonly siteName: string;
  readonly siteIdCode: string | null;
  /** The address people know the hub by; null: as each request names it. */
  readonly publicUrl: string | null;
  /** The operator's own proxies: what they say of a client's address is believed. */
  readonly trustedProxies: readonly string[];
  /** The identity provider people sign in at, if any. */
  readonly oidc: OidcConfig;
  readonly timing: GatewayTiming;
}

/** How long the gateway waits, in milliseconds. */
export interface GatewayTiming {
  /** For one answer of a service. */
  readonly serviceDeadline: number;
  /** For a service to make a file to export, see exports-route. */
  readonly exportDeadline: number;
  /** Between two looks at the services' schemas and at the head of the release log. */
  readonly poll: number;
  /** Between two signs of life to followers. */
  readonly ping: number;
  /** For a follower that does not take what was sent. */
  readonly patience: number;
  /** For connections and requests in flight at the end. */
  readonly drain: number;
}

/** What suits an installation; tests take shorter times. */
export const usualTiming: GatewayTiming = {
  serviceDeadline: 10_000,
  exportDeadline: 180_000,
  poll: 3_000,
  ping: 15_000,
  patience: 30_000,
  drain: 5_000,
};

/** The operator's own reverse proxies. */
export const trustedProxiesSetting = setting<readonly string[]>({
  name: 'TRUSTED_PROXIES',
  text: {
    zh: '反向代理的地址或网段，逗号分隔，如 127.0.0.1：由其 X-Forwarded-For 得知访问者的地址。',
    en: 'Addresses or ranges of your reverse proxies, separated by commas, such as 127.0.0.1: they tell the address of a client by X-Forwarded-For.',
  },
  parse: parseAddressRanges,
  default: [],
});

/** What the gateway reads from its environment; the launcher sets most of it. */
export const gatewaySettings = {
  port: setting({
    name: 'PORT',
    text: { zh: '网关对外的端口。', en: 'The port the gateway answers on.' },
    parse: parsePort,
    default: 4000,
  }),
  documentsUrl: serviceUrlSetting('documents'),
  mediaUrl: serviceUrlSetting('media'),
  gazetteUrl: serviceUrlSetting('gazette'),
  internalSecret: internalSecretSetting,
  tokenKeys: setting({
    name: 'TOKEN_JWKS',
    text: {
      zh: '内置令牌签发者的公钥（JWK Set，JSON）。',
      en: 'Public keys of the built-in token issuer, a JWK set as JSON.',
    },
    parse: parseKeySet,
  }),
  dataDir: setting({
    name: 'HUB_DATA_DIR',
    text: {
      zh: '数据目录；最后一个可用的 supergraph 存于此。',
      en: 'The data directory; the last good supergraph is kept there.',
    },
    parse: parseText,
    default: './.data',
  }),
  trustedProxies: trustedProxiesSetting,
  supergraphFile: setting<string | null>({
    name: 'SUPERGRAPH',
    text: {
      zh: '使用此文件中的 supergraph，而不自行组合。',
      en: 'A supergraph file to serve instead of composing one.',
    },
    parse: parseText,
    default: null,
  }),
  publicUrl: messageSettings.publicUrl,
  ...siteSettings,
};

/** Reads the gateway's settings. Throws ConfigError with every mistake. */
export function readGatewayConfig(environment: Environment): GatewayConfig {
  const settings: Config<typeof gatewaySettings> = readConfig(gatewaySettings, environment);
  const { documentsUrl, mediaUrl, gazetteUrl, ...rest } = settings;
  const services: ServiceAddress[] = [
    { name: 'documents', url: documentsUrl },
    { name: 'media', url: mediaUrl },
    { name: 'gazette', url: gazetteUrl },
  ];
  return { ...rest, host: null, services, oidc: readConfig(oidcSettings, environment), timing: usualTiming };
}

function parseKeySet(text: string): JSONWebKeySet {
  const keys: unknown = JSON.parse(text);
  if (typeof keys === 'object' && keys !== null && 'keys' in keys && Array.isArray(keys.keys))
    return keys as JSONWebKeySet;
  throw HubError.badInput('应为 {"keys": […]}。', '{"keys": […]} is expected.');
}
