import { setting } from './config.ts';
import { parseAddressRanges, parseHttpUrl, parseOneOf, parseText } from './setting-parsers.ts';

/** Signs what the processes of a hub tell each other. */
export const internalSecretSetting = setting({
  name: 'INTERNAL_SECRET',
  text: {
    zh: '各进程之间签名用的密钥，至少 32 字节。',
    en: "Signs what the hub's processes tell each other; 32 bytes or more.",
  },
  parse: parseText,
});

/** What a process writes into its log. */
export const logLevelSetting = setting({
  name: 'LOG_LEVEL',
  text: { zh: '日志级别：debug、info、warn、error。', en: 'What is logged: debug, info, warn or error.' },
  parse: parseOneOf(['debug', 'info', 'warn', 'error']),
  default: 'info',
});

/** Private addresses the guarded client may reach all the same. */
export const fetchAllowSetting = setting<readonly string[]>({
  name: 'FETCH_ALLOW',
  text: {
    zh: '抓取时允许访问的内网地址或网段，逗号分隔，如 127.0.0.1,10.1.0.0/16；留空则只访问公网。',
    en: 'Private addresses or ranges the hub may fetch from, separated by commas, such as 127.0.0.1,10.1.0.0/16; empty: public ones only.',
  },
  parse: parseAddressRanges,
  default: [],
});

/** Whom a webmaster asks who wonders about the requests of this hub. */
export const fetchContactSetting = setting({
  name: 'FETCH_CONTACT',
  text: {
    zh: '抓取时在 User-Agent 中留下的联系方式：网址或邮箱。',
    en: 'How to reach those who run this hub, an address or a mail address: sent in the User-Agent of every fetch.',
  },
  parse: parseText,
  default: 'unset',
});

/** Where another service answers, such as `http://127.0.0.1:40123`. */
export function serviceUrlSetting(service: 'documents' | 'media' | 'gazette') {
  return setting({
    name: `${service.toUpperCase()}_URL`,
    text: { zh: `服务 ${service} 的地址，不含路径。`, en: `Where the service ${service} answers, without a path.` },
    parse: parseHttpUrl,
  });
}
