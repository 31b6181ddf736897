import { createHmac } from 'node:crypto';
import type { Clock } from '@dibao/shared/clock';
import type { GuardedFetch } from '@dibao/shared/guarded-fetch';
import { askProvider } from './ask-provider.ts';
import { clipUtf8 } from './clip-utf8.ts';
import type { SendOutcome, WayOut } from './way-out.ts';

/** What 企业微信 takes of a markdown text. */
const wecomBytes = 4_096;
/** What 钉钉 takes of a message; its documentation names 20,000 bytes for all of it. */
const dingtalkBytes = 18_000;

/** Errors that pass: the robot has spoken too often this minute, or the platform is busy. */
const passing: ReadonlySet<number> = new Set([-1, 45_009, 45_033, 130_101, 130_102, 410_100]);

/** A group robot of 企业微信: markdown to its webhook. */
export function createWecom(fetchGuarded: GuardedFetch): WayOut {
  return async ({ address }, { markdown }, signal) => {
    const body = { msgtype: 'markdown', markdown: { content: clipUtf8(markdown, wecomBytes) } };
    return askProvider(fetchGuarded, { url: address, body }, signal, judge);
  };
}

/** A group robot of 钉钉; one with a secret signs the time of each message. */
export function createDingtalk(fetchGuarded: GuardedFetch, clock: Clock): WayOut {
  return async ({ address, secret }, { subject, markdown }, signal) => {
    const body = { msgtype: 'markdown', markdown: { title: subject, text: clipUtf8(markdown, dingtalkBytes) } };
    const url = secret === null ? address : signed(address, secret, clock.now());
    return askProvider(fetchGuarded, { url, body }, signal, judge);
  };
}

/** `timestamp` and `sign`: HMAC-SHA-256 of both lines under the secret itself. */
function signed(address: string, secret: string, now: Date): string {
  const timestamp = String(now.getTime());
  const url = new URL(address);
  url.searchParams.set('timestamp', timestamp);
  url.searchParams.set('sign', createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64'));
  return url.href;
}

/** Both answer 200 with `errcode` whatever happened. */
function judge(answer: unknown): SendOutcome['kind'] {
  const code = (answer as { readonly errcode?: unknown } | null)?.errcode;
  if (code === 0) return 'SENT';
  return typeof code !== 'number' || passing.has(code) ? 'FAILED' : 'REFUSED';
}
