import { HubError } from '@dibao/shared/errors';
import { sendJson } from '@dibao/shared/http';
import { type AnswerVisit, clientOf, letIn, type SignInParts, type Visit } from './visit.ts';

/** What the script of the pages asks about passkeys, by its addresses: JSON in, JSON out. */
export function createPasskeyCalls(parts: SignInParts): Readonly<Record<string, AnswerVisit>> {
  const { takeStep, cookies } = parts;
  function rightOf(visit: Visit, invitation: unknown) {
    return typeof invitation === 'string'
      ? { invitation, session: null }
      : { invitation: null, session: cookies.read(visit.request, 'session') };
  }
  return {
    async '/auth/passkey/challenge'({ response }) {
      sendJson(response, 200, await takeStep('passkey/challenge', {}));
    },
    async '/auth/passkey/sign-in'(visit) {
      const { response } = parse(visit);
      const outcome = await takeStep('passkey/sign-in', { response, client: clientOf(parts, visit) });
      if ('refused' in outcome) throw notAccepted();
      letIn(parts, visit, outcome);
      sendJson(visit.response, 200, { signedIn: true });
    },
    async '/auth/passkey/offer'(visit) {
      const options = await takeStep('passkey/offer', rightOf(visit, parse(visit)['invitation']));
      if (options === null) throw notNow();
      sendJson(visit.response, 200, options);
    },
    async '/auth/passkey/add'(visit) {
      const { invitation, response, name } = parse(visit);
      const right = rightOf(visit, invitation);
      const client = clientOf(parts, visit);
      const outcome = await takeStep('passkey/add', { ...right, response, name: String(name ?? ''), client });
      if (outcome === null) throw notNow();
      if ('session' in outcome) letIn(parts, visit, outcome);
      sendJson(visit.response, 200, { added: true });
    },
  };
}

function parse({ body }: Visit): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>;
  } catch (cause) {
    throw HubError.badInput('请求正文应为 JSON。', 'The body must be JSON.', { cause });
  }
  throw HubError.badInput('请求正文应为 JSON 对象。', 'The body must be a JSON object.');
}

function notAccepted(): HubError {
  return HubError.unauthenticated('通行密钥未被接受。', 'The passkey was not accepted.');
}

function notNow(): HubError {
  return HubError.forbidden(
    '不能设置：链接已失效，或登录已超过十分钟；请重新登录后再试。',
    'It cannot be set up: the link is void, or you signed in more than ten minutes ago; sign in again.',
  );
}
