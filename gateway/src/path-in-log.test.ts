import { expect, it } from 'vitest';
import { pathInLog } from './path-in-log.ts';

it.each([
  ['/auth/invitation/abc.def', '/auth/invitation/…'],
  ['/confirm/abc.def?x=1', '/confirm/…'],
  ['/auth/oidc/callback?code=secret&state=s', '/auth/oidc/callback'],
  ['/graphql?query={releases}', '/graphql'],
  ['//', ''],
])('writes %s into the log without its secrets', (target, written) => {
  expect(pathInLog(target)).toBe(written);
});
