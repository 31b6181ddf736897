import { escapeHtml as escape } from '@dibao/shared/escape-html';
import { renderSVG } from 'uqr';
import { bothLines, htmlPage } from '../../html-page.ts';
import { passkeyScripts } from '../passkey-scripts.ts';
import type { InputMistake, InvitationView } from '../sign-in-service.ts';

/** The page behind a link of invitation: opening it changes nothing, its form is used once. */
export function invitationPage({ login, name, code }: InvitationView, mistakes: readonly InputMistake[] = []): string {
  const told = (input: InputMistake['input']) =>
    mistakes
      .filter((mistake) => mistake.input === input)
      .map(({ message }) => `<span class="mistake" role="alert">${bothLines(message)}</span>`)
      .join('');
  return htmlPage(
    '接受邀请',
    `<h1>${escape(name)}，欢迎 <small>Welcome</small></h1>
<p>登录名 <small>Login</small>：<strong>${escape(login)}</strong></p>
<p><button type="button" data-passkey="register" hidden>设置通行密钥（推荐） · Set up a passkey</button></p>
<p class="mistake" role="alert" data-passkey-mistake hidden></p>
<h2>设置密码和验证码 <small>Password and codes</small></h2>
<p>用验证器应用（如 Microsoft Authenticator、FreeOTP）扫描，或手工输入密钥：<br><small>Scan with an authenticator app, or type in the key:</small></p>
<div role="img" aria-label="二维码 QR code">${renderSVG(code.uri)}</div>
<p><code>${escape(code.secret.replaceAll(/(.{4})(?=.)/g, '$1 '))}</code></p>
<form method="post">
<input type="hidden" name="login" value="${escape(login)}" autocomplete="username">
<label>新密码（至少 12 个字符） <small>New password, 12 characters at least</small><input name="password" type="password" autocomplete="new-password" minlength="12" maxlength="128" required>${told('password')}</label>
<label>应用显示的六位数字 <small>The six digits the app shows</small><input name="code" autocomplete="one-time-code" inputmode="numeric" required>${told('code')}</label>
<p><button>完成 · Done</button></p></form>`,
    { scripts: passkeyScripts },
  );
}

export function invitationExpiredPage(): string {
  return htmlPage(
    '链接已失效',
    `<h1>链接已失效</h1><p>${bothLines({
      zh: '邀请链接只能用一次，七天内有效。请向管理员要新的链接。',
      en: 'A link of invitation is used once, within seven days. Ask your administrator for a new one.',
    })}</p><p><a href="/auth/sign-in">登录 · Sign in</a></p>`,
  );
}

/** What is shown once and never again. */
export function recoveryCodesPage(codes: readonly string[]): string {
  return htmlPage(
    '恢复码',
    `<h1>请保存恢复码 <small>Keep these recovery codes</small></h1>
<p>${bothLines({
      zh: '手机不在身边时，用密码和其中一个登录；每个只能用一次。本页只显示一次，请抄下或打印，另行保管。',
      en: 'Without your telephone, sign in with the password and one of these; each counts once. They are not shown again.',
    })}</p>
<ul>${codes.map((code) => `<li><code>${escape(code)}</code></li>`).join('')}</ul>
<p><a class="button" href="/auth/account">已保存，继续 · Go on</a></p>`,
  );
}
