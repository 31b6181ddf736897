import { setting } from './config.ts';
import { parseHttpUrl, parseOneOf, parseText } from './setting-parsers.ts';

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

/** Where another service answers, such as `http://127.0.0.1:40123`. */
export function serviceUrlSetting(service: 'documents' | 'media' | 'gazette') {
  return setting({
    name: `${service.toUpperCase()}_URL`,
    text: { zh: `服务 ${service} 的地址，不含路径。`, en: `Where the service ${service} answers, without a path.` },
    parse: parseHttpUrl,
  });
}
