import { describe, expect, it } from 'vitest';
import { createRequestSteps } from './request-steps.ts';

const post = () =>
  createRequestSteps({
    ...{ method: 'POST', body: 'secret', timeout: 1_000 },
    headers: new Headers({ 'content-type': 'application/json', authorization: 'Bearer s', accept: '*/*' }),
  });
const redirect = (from: string, to: string, status: number) => {
  const steps = post();
  steps.redirect(new URL(from), new URL(to), status);
  return steps;
};

describe('a POST that is redirected', () => {
  it.each([307, 308])('with %i from http to https of the same host goes on as it is', (status) => {
    const steps = redirect('http://sms.example.cn/send', 'https://sms.example.cn/send', status);
    expect(steps).toMatchObject({ method: 'POST', body: 'secret' });
    expect(steps.headers.get('authorization')).toBe('Bearer s');
  });

  it.each([
    ['another host', 'http://sms.example.cn/send', 'https://sms.example.org/send'],
    ['a host below', 'http://example.cn/send', 'https://sms.example.cn/send'],
    ['plain text', 'https://sms.example.cn/send', 'http://sms.example.cn/send'],
    ['another port', 'http://sms.example.cn/send', 'https://sms.example.cn:8443/send'],
  ])('to %s takes nothing there', (_where, from, to) => {
    expect(() => redirect(from, to, 307)).toThrow(/not sent/);
  });

  it('with 302 becomes a GET without what was said', () => {
    const steps = redirect('http://sms.example.cn/send', 'https://sms.example.cn/done', 302);
    expect(steps).toMatchObject({ method: 'GET', body: undefined });
  });
});
