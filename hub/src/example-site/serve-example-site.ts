import type { IncomingMessage, ServerResponse } from 'node:http';
import { messageOf } from '@dibao/shared/errors';
import { listen, type Listening } from '@dibao/shared/http';
import { readFollowedCopies } from './followed-copies.ts';
import { addressOfCopy, columnPage, copyPage, type ExampleSite, homePage } from './pages.ts';

export interface ExampleSiteOptions {
  readonly name: string;
  /** The folder of `pnpm hub follow --out`; read anew for each page, so that what arrives is on the site at once. */
  readonly folder: string;
  /** 0: any free one. */
  readonly port: number;
}

/** Serves what a follower wrote as a small site on loopback: home page, columns, copies. */
export async function serveExampleSite({ name, folder, port }: ExampleSiteOptions): Promise<Listening> {
  const listening = await listen(
    (request, response) => {
      answer(request).then(
        (html) => send(response, html === null ? 404 : 200, html ?? 'not here'),
        (error: unknown) => send(response, 500, messageOf(error)),
      );
    },
    { host: '127.0.0.1', port },
  );
  const site: ExampleSite = { name, domain: new URL(listening.url).host };

  async function answer(request: IncomingMessage): Promise<string | null> {
    const path = URL.parse(request.url ?? '/', listening.url)?.pathname ?? '';
    const copies = await readFollowedCopies(folder);
    if (path === '/') return homePage(site, copies);
    const column = columnOf(path);
    if (column !== null) return columnPage(site, column, copies);
    const copy = copies.find((candidate) => addressOfCopy(candidate) === path);
    return copy === undefined ? null : copyPage(site, copy);
  }
  return listening;
}

/** The column of `/columns/NAME/`; null for any other path, and for one that is no text. */
function columnOf(path: string): string | null {
  const encoded = /^\/columns\/([^/]+)\/$/.exec(path)?.[1];
  try {
    return encoded === undefined ? null : decodeURIComponent(encoded);
  } catch {
    return null;
  }
}

function send(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(html);
}
