import { ErrorCode, type HubError } from '@dibao/shared/errors';
import { languageOf, sendError } from '@dibao/shared/http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { bothLines, htmlPage, sendPage } from './html-page.ts';
import { ownCallHeader } from './same-origin.ts';

/** Says what went wrong to whoever asked: a page to a person who followed a link or sent a form, JSON to a program. */
export function sendFailure(request: IncomingMessage, response: ServerResponse, error: HubError): void {
  if (response.headersSent || !wantsPage(request)) return sendError(response, languageOf(request), error);
  sendPage(request, response, error.status, failurePage(error));
}

/** Browsers ask for pages by name; the scripts of the hub's own pages say who they are. */
function wantsPage({ headers, url = '' }: IncomingMessage): boolean {
  const isNamed = headers.accept?.includes('text/html') === true;
  return isNamed && headers[ownCallHeader] === undefined && !url.startsWith('/graphql');
}

function failurePage({ code, text }: HubError): string {
  const isSignedOut = code === ErrorCode.UNAUTHENTICATED;
  const [address, words] = isSignedOut ? ['/auth/sign-in', '登录 · Sign in'] : ['/', '首页 · Front page'];
  return htmlPage(
    '未能完成',
    `<h1>未能完成 <small>This could not be done</small></h1>
<p class="mistake" role="alert">${bothLines(text)}</p>
<p><a class="button" href="${address}">${words}</a></p>`,
  );
}
