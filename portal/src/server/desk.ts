import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readDeskBuild } from './desk-build.ts';
import { type DeskPageProps, renderDesk } from './desk-page.tsx';
import { deskPolicy } from './policies.ts';
import { sendAsset, sendHtml } from './send.ts';

/** Serves the work desks: one page that loads the built program, and the parts of it. */
export interface Desk {
  owns(path: string): boolean;
  answer(request: IncomingMessage, response: ServerResponse, url: URL): void;
}

export async function createDesk(options: Pick<DeskPageProps, 'site' | 'assets'>): Promise<Desk> {
  const { entry, at } = await readDeskBuild();
  return {
    owns: (path) => path === '/desk' || path.startsWith('/desk/'),
    answer(request, response, { pathname }) {
      const part = at(pathname);
      if (part !== undefined) return sendAsset(request, response, part);
      const nonce = randomBytes(16).toString('base64url');
      return sendHtml(request, response, {
        status: entry === null ? 503 : 200,
        html: renderDesk({ ...options, nonce, entry }),
        policy: deskPolicy(nonce),
        mayBeFramed: false,
      });
    },
  };
}
