import { Secret, TOTP } from 'otpauth';
import { createCookieBrowser, type CookieBrowser } from './cookie-browser.ts';
import type { TestHub } from './hub.ts';

export const goodPassword = '青石 lantern 七 orbit 溪';

/** What an authenticator app shows at a moment. */
export function codeAt(secret: string, moment: Date): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: moment.getTime() });
}

export interface Grant {
  readonly role: string;
  readonly agencyId?: string;
  readonly channelIds?: readonly string[];
}

/** Invites somebody as the operator; gives the path of the link. */
export async function invite(hub: TestHub, login: string, grants: readonly Grant[]): Promise<string> {
  const { data, errors } = await hub.ask(
    `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { __typename
       ... on InvitationIssued { link person { id } } ... on ValidationFailure { message } } }`,
    { input: { login, name: `${login} 某`, grants } },
  );
  if (data?.invitePerson.__typename !== 'InvitationIssued') {
    throw new Error(JSON.stringify(errors ?? data?.invitePerson));
  }
  return new URL(data.invitePerson.link as string).pathname;
}

/** Somebody with a password and an app, who has just entered for the first time. */
export interface TestPerson {
  readonly login: string;
  readonly browser: CookieBrowser;
  readonly totpSecret: string;
  readonly recoveryCodes: readonly string[];
}

/** Invites somebody, who accepts at this moment. */
export async function enter(
  hub: TestHub,
  login: string,
  grants: readonly Grant[],
  now = new Date(),
): Promise<TestPerson> {
  const path = await invite(hub, login, grants);
  const browser = createCookieBrowser(hub.url);
  const totpSecret = secretOn(await (await browser.get(path)).text());
  const accepted = await browser.submit(path, { password: goodPassword, code: codeAt(totpSecret, now) });
  const page = await accepted.text();
  if (accepted.status !== 200) throw new Error(page);
  const recoveryCodes = [...page.matchAll(/<code>([^<]+)<\/code>/g)].map(([, code = '']) => code);
  return { login, browser, totpSecret, recoveryCodes };
}

/** The key for the app that a page of invitation shows. */
export function secretOn(page: string): string {
  return (/<code>([A-Z2-7 ]+)<\/code>/.exec(page)?.[1] ?? '').replaceAll(' ', '');
}
