import { sendJson } from '@dibao/shared/http';
import type { InternalRoute } from '@dibao/shared/subgraph-server';
import {
  type Confirmation,
  type Confirming,
  confirmMessage,
  readConfirmation,
} from './commands/reminders/confirm-message.ts';

/** What the gateway asks for whoever opens a confirm link; the link itself is the right to. */
export function createConfirmRoutes(confirming: Confirming): Readonly<Record<string, InternalRoute>> {
  const answerBy =
    (act: (confirming: Confirming, token: string) => Promise<Confirmation>): InternalRoute =>
    async (request, response) => {
      const token = URL.parse(request.url ?? '/', 'http://media')?.searchParams.get('token') ?? '';
      sendJson(response, 200, await act(confirming, token));
    };
  return { 'GET /internal/confirm': answerBy(readConfirmation), 'POST /internal/confirm': answerBy(confirmMessage) };
}
