import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Asset, forEver } from './assets.ts';
import type { FileAnswer } from './file-answer.ts';

/** A page ready to go. */
export interface RenderedPage {
  readonly status: number;
  readonly html: string;
  readonly policy: string;
  readonly mayBeFramed: boolean;
}

/** Sends a page. A browser may keep it and has to ask each time whether it still holds: what was withdrawn is gone at once. */
export function sendHtml(request: IncomingMessage, response: ServerResponse, page: RenderedPage): void {
  const { status, html, policy, mayBeFramed } = page;
  response.setHeader('content-security-policy', policy);
  response.setHeader('referrer-policy', 'strict-origin-when-cross-origin');
  if (!mayBeFramed) response.setHeader('x-frame-options', 'DENY');
  if (status === 503) response.setHeader('retry-after', '10');
  const headers: Record<string, string | number> = { 'content-type': 'text/html; charset=utf-8' };
  if (status === 200) {
    const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
    response.setHeader('cache-control', 'no-cache');
    response.setHeader('etag', etag);
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
  }
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(html) });
  response.end(request.method === 'HEAD' ? undefined : html);
}

/** Sends a file of the portal. */
export function sendAsset(
  request: IncomingMessage,
  response: ServerResponse,
  { mediaType, bytes, maxAge }: Asset,
): void {
  response.writeHead(200, {
    'content-type': mediaType,
    'content-length': bytes.length,
    'cache-control': `public, max-age=${maxAge}${maxAge === forEver ? ', immutable' : ''}`,
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Sends a file to keep under its own name. */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { name, mediaType, bytes }: FileAnswer,
): void {
  response.writeHead(200, {
    'content-type': mediaType,
    'content-length': bytes.length,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}
