import type { Bilingual } from '@dibao/shared/bilingual';
import { escapeHtml as escape } from '@dibao/shared/escape-html';
import { bothLines, htmlPage } from '../../html-page.ts';
import { passkeyScripts } from '../passkey-scripts.ts';
import type { SignInRefused } from '../sign-in-service.ts';

export interface SignInView {
  /** Where to go afterwards, a path of the hub. */
  readonly returnTo: string;
  /** What was typed before. */
  readonly login?: string;
  readonly refused?: SignInRefused | { readonly refused: 'PROVIDER' };
  /** What people call the identity provider; null where there is none. */
  readonly provider: string | null;
}

/** The page to sign in on: password and code without scripts, a passkey with one, an identity provider by a link. */
export function signInPage({ returnTo, login = '', refused, provider }: SignInView): string {
  const target = escape(encodeURIComponent(returnTo));
  const byProvider =
    provider === null
      ? ''
      : `<p><a class="button" href="/auth/oidc?returnTo=${target}">以${escape(provider)}登录 · Sign in with ${escape(provider)}</a></p><h2>或以密码登录 · Or by password</h2>`;
  return htmlPage(
    '登录',
    `<h1>登录 <small>Sign in</small></h1>
${refused === undefined ? '' : `<p class="mistake" role="alert">${bothLines(reasonOf(refused))}</p>`}
${byProvider}
<form method="post" action="/auth/sign-in?returnTo=${target}">
<label>登录名 <small>Login</small><input name="login" value="${escape(login)}" autocomplete="username webauthn" autocapitalize="none" spellcheck="false" required></label>
<label>密码 <small>Password</small><input name="password" type="password" autocomplete="current-password" required></label>
<label>验证码（应用中的六位数字，或一个恢复码） <small>Code of the app, or a recovery code</small><input name="code" autocomplete="one-time-code" autocapitalize="none" spellcheck="false" required></label>
<p><button>登录 · Sign in</button></p></form>
<p><button type="button" class="plain" data-passkey="sign-in" data-return-to="${escape(returnTo)}" hidden>用通行密钥登录 · Use a passkey</button></p>
<p class="mistake" role="alert" data-passkey-mistake hidden></p>
<p><small>忘记密码或丢失手机：请向本机关管理员要新的邀请链接。<br>Password forgotten, telephone lost: ask your administrator for a new link.</small></p>`,
    { scripts: passkeyScripts },
  );
}

function reasonOf(refused: NonNullable<SignInView['refused']>): Bilingual {
  switch (refused.refused) {
    case 'WRONG':
      return {
        zh: '登录名、密码或验证码不对，或者此人不能登录。验证码只能用一次，请等下一个。',
        en: 'Login, password or code is not right, or this person may not sign in. A code counts once: wait for the next.',
      };
    case 'WAIT':
      return {
        zh: `尝试过多，请在 ${refused.seconds} 秒后再试。`,
        en: `Too many attempts; try again in ${refused.seconds} seconds.`,
      };
    case 'PROVIDER':
      return {
        zh: '统一身份认证未能确认一位在此登记的人员。请重试，或联系管理员。',
        en: 'The identity provider did not confirm a person who is known here. Try again, or ask your administrator.',
      };
  }
}
