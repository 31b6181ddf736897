import type { IncomingMessage, ServerResponse } from 'node:http';
import { URLPattern } from 'node:url';
import { createWordFiles } from '../word/word-files.ts';
import { createAsk, type ExecuteOperation } from './ask.ts';
import { loadAssets } from './assets.ts';
import { createDesk } from './desk.ts';
import type { FileAnswer } from './file-answer.ts';
import type { Answer, PublicPage } from './page.ts';
import { createPageCache } from './page-cache.ts';
import { PageFailure } from './page-failure.ts';
import { renderFailure, renderPage } from './render-page.tsx';
import { publicPages } from './routes.ts';
import { type RenderedPage, sendAsset, sendFile, sendHtml } from './send.ts';
import type { SiteIdentity } from './site-identity.ts';

export interface PortalOptions {
  readonly site: SiteIdentity;
}

/** One request with what the gateway knows of it. */
export interface PortalRequest {
  readonly url: URL;
  readonly requestId: string;
  /** Asks the graph as the public, within the limits of every request; not for this reader alone, who may leave. */
  readonly execute: ExecuteOperation;
  /** The head of the release log at this moment; null where it cannot be told. */
  readonly readHead: () => Promise<string | null>;
}

/** Answers GET and HEAD of every address that nothing else at the gateway answers. Throws for bugs only. */
export type Portal = (request: IncomingMessage, response: ServerResponse, asked: PortalRequest) => Promise<void>;

interface Route {
  readonly pattern: URLPattern;
  readonly page: PublicPage;
}

/** Addresses asked in the last second that are kept; more ask for so many at once only to do harm. */
const keptPages = 500;

export async function createPortal({ site }: PortalOptions): Promise<Portal> {
  const assets = await loadAssets();
  const writeWord = createWordFiles();
  const pages = createPageCache<RenderedPage | FileAnswer>({
    ...{ now: () => performance.now(), longest: 1_000, most: keptPages },
  });
  const desk = await createDesk({ site, assets });
  const routes: readonly Route[] = publicPages.map((page) => ({
    pattern: new URLPattern({ pathname: page.path }),
    page,
  }));

  async function answerOf(url: URL, execute: ExecuteOperation): Promise<Answer> {
    for (const { pattern, page } of routes) {
      const match = pattern.exec({ pathname: url.pathname });
      if (match === null) continue;
      const params = decodeParams(match.pathname.groups);
      return page.answer({ url, params, site, ask: createAsk(execute), writeWord });
    }
    throw PageFailure.notFound();
  }

  async function make(url: URL, execute: ExecuteOperation): Promise<RenderedPage | FileAnswer> {
    try {
      const answer = await answerOf(url, execute);
      return 'bytes' in answer ? answer : renderPage(answer, { url, site, assets });
    } catch (error) {
      if (!(error instanceof PageFailure)) throw error;
      return renderFailure(error, { url, site, assets });
    }
  }

  return async (request, response, { url: asked, execute, readHead }) => {
    const asset = assets.at(asked.pathname);
    if (asset !== undefined) return sendAsset(request, response, asset);
    if (desk.owns(asked.pathname)) return desk.answer(request, response, asked);
    // Put in part by part: a path that begins with two slashes would name another host.
    const url = new URL(originOf(request, site));
    url.pathname = asked.pathname;
    url.search = asked.search;
    const page = await pages.of(url.href, await readHead(), () => make(url, execute));
    return 'bytes' in page ? sendFile(request, response, page) : sendHtml(request, response, page);
  };
}

/** The address people know the hub by; else as they wrote it, which nothing is stored under. */
function originOf(request: IncomingMessage, { publicUrl }: SiteIdentity): string {
  if (publicUrl !== null) return publicUrl;
  const said = `http://${request.headers.host ?? 'localhost'}`;
  return URL.canParse(said) ? new URL(said).origin : 'http://localhost';
}

function decodeParams(groups: Readonly<Record<string, string | undefined>>): Record<string, string> {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, value = '']) => [name, decodeURIComponent(value)]));
  } catch {
    throw PageFailure.notFound();
  }
}
