import type { Bilingual } from '@dibao/shared/bilingual';
import { escapeHtml } from '@dibao/shared/escape-html';
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

const style = `body{margin:0;font:17px/1.6 system-ui,"Microsoft YaHei",sans-serif;color:#1f2328;background:#f6f8fa}
main{max-width:36rem;margin:0 auto;padding:1.5rem 1rem}h1{font-size:1.4rem}h2{font-size:1.05rem;color:#a40e26;margin:1.5rem 0 .25rem}
p{margin:.5rem 0}li{margin:.5rem 0}small{color:#57606a}button,.button{box-sizing:border-box;display:block;font:inherit;padding:.8rem 2rem;border:0;border-radius:.5rem;background:#0550ae;color:#fff;width:100%;text-align:center;text-decoration:none}
label{display:block;margin:1rem 0}input{box-sizing:border-box;font:inherit;width:100%;padding:.6rem;border:1px solid #57606a;border-radius:.3rem}
button.plain{display:inline;width:auto;padding:.2rem .8rem;background:#fff;color:#0550ae;border:1px solid #0550ae}
.mistake{color:#a40e26;border-left:.3rem solid #a40e26;padding-left:.8rem}code{overflow-wrap:anywhere}svg{max-width:16rem;display:block}
:focus-visible{outline:3px solid #bf8700;outline-offset:2px}`;

/** What a page of the gateway's own may need beside its text. */
export interface PageNeeds {
  /** Scripts of the hub by their addresses, in the order they run. */
  readonly scripts?: readonly string[];
}

/** A page of the gateway's own: for a telephone, readable without scripts, Chinese first. */
export function htmlPage(title: string, main: string, { scripts = [] }: PageNeeds = {}): string {
  const tags = scripts.map((address) => `<script src="${address}" defer></script>`).join('');
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${escapeHtml(title)} · 邸报 Dibao</title><style>${style}</style>${tags}</head>
<body><main>${main}</main></body></html>`;
}

/** Nothing inline but the style above, no frame, nothing from elsewhere; forms go back to where they came from. */
const policy = [
  `default-src 'none'`,
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  `script-src 'self'`,
  `connect-src 'self'`,
  `form-action 'self'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

/** Sends such a page. Its address may hold a secret, and is told to no other site. */
export function sendPage(request: IncomingMessage, response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(page),
    'content-security-policy': policy,
    // Not no-referrer: a form would then be sent with the Origin "null".
    'referrer-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'x-robots-tag': 'noindex',
  });
  response.end(request.method === 'HEAD' ? undefined : page);
}

/** A text in both languages, the English one small below. */
export function bothLines({ zh, en }: Bilingual): string {
  return `${escapeHtml(zh)}<br><small>${escapeHtml(en)}</small>`;
}
