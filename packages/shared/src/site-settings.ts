import { setting } from './config.ts';
import { HubError } from './errors.ts';
import { parseText } from './setting-parsers.ts';

/** Who the public pages say they are, in the page tags of government sites. */
export const siteSettings = {
  siteName: setting({
    name: 'SITE_NAME',
    text: { zh: '公开网页的网站名称（SiteName）。', en: 'The name of the public pages (SiteName).' },
    parse: parseText,
    default: '邸报',
  }),
  siteIdCode: setting<string | null>({
    name: 'SITE_ID_CODE',
    text: {
      zh: '网站标识码（SiteIDCode），十位数字；没有则留空。',
      en: 'The site identity code (SiteIDCode), ten digits; empty where there is none.',
    },
    parse: parseSiteIdCode,
    default: null,
  }),
};

function parseSiteIdCode(text: string): string {
  if (/^\d{10}$/.test(text)) return text;
  throw HubError.badInput('应为十位数字。', 'Ten digits are expected.');
}
