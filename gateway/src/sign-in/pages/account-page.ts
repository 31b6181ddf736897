import { escapeHtml as escape } from '@dibao/shared/escape-html';
import { htmlPage } from '../../html-page.ts';
import { passkeyScripts } from '../passkey-scripts.ts';
import type { OwnAccount } from '../sign-in-service.ts';

/** What a person sees of themselves: whom they act for, where they are signed in, what they sign in with. */
export function accountPage(account: OwnAccount): string {
  const { login, name, sessions, passkeys, recoveryCodesLeft, stands, attempts } = account;
  return htmlPage(
    name,
    `<h1>${escape(name)} <small>${escape(login)}</small></h1>
<form method="post" action="/auth/sign-out"><p><button>退出登录 · Sign out</button></p></form>
<h2>代表的机关 <small>Whom you act for</small></h2><ul>${stands.map((stand) => standItem(stand, account)).join('')}</ul>
<h2>登录的设备 <small>Where you are signed in</small></h2><ul>${sessions.map((session) => sessionItem(session, account)).join('')}</ul>
<form method="post" action="/auth/end-session"><p><button class="plain">退出其他所有设备 · Sign out everywhere else</button></p></form>
<h2>通行密钥 <small>Passkeys</small></h2><ul>${passkeys.map(passkeyItem).join('')}</ul>
<p><button type="button" class="plain" data-passkey="register" hidden>添加通行密钥 · Add a passkey</button></p>
<p class="mistake" role="alert" data-passkey-mistake hidden></p>
<p><small>剩余恢复码 Recovery codes left：${recoveryCodesLeft}</small></p>
<h2>最近的登录 <small>Latest sign-ins: tell your administrator of any that is not yours</small></h2><ul>${attempts.map(attemptItem).join('')}</ul>`,
    { scripts: passkeyScripts },
  );
}

function standItem({ agencyId, agency, roles }: OwnAccount['stands'][number], account: OwnAccount): string {
  const what = `${escape(agency ?? '全平台 the whole hub')}（${roles.map(escape).join('、')}）`;
  if (agencyId === account.agencyId) return `<li><strong>${what}</strong> 当前 · now</li>`;
  return `<li><form method="post" action="/auth/act-as"><input type="hidden" name="agency" value="${escape(agencyId ?? '')}">${what} <button class="plain">改为代表它 · Act for it</button></form></li>`;
}

function sessionItem(
  { id, address, browser, begunAt, seenAt }: OwnAccount['sessions'][number],
  account: OwnAccount,
): string {
  const what = `${escape(browser)}<br><small>${escape(address)} · ${timeOf(begunAt)} – ${timeOf(seenAt)}</small>`;
  if (id === account.sessionId) return `<li>${what} <strong>此设备 · this one</strong></li>`;
  return `<li><form method="post" action="/auth/end-session"><input type="hidden" name="session" value="${escape(id)}">${what} <button class="plain">退出 · Sign out</button></form></li>`;
}

function attemptItem({ at, deed, address, browser }: OwnAccount['attempts'][number]): string {
  const outcome = deed === 'SIGNED_IN' ? '登录 · signed in' : '<strong>被拒绝 · refused</strong>';
  return `<li>${timeOf(at)} ${outcome}<br><small>${escape(address)} · ${escape(browser)}</small></li>`;
}

function passkeyItem({ id, name, createdAt }: OwnAccount['passkeys'][number]): string {
  return `<li><form method="post" action="/auth/remove-passkey"><input type="hidden" name="passkey" value="${escape(id)}">${escape(name)} <small>${timeOf(createdAt)}</small> <button class="plain">移除 · Remove</button></form></li>`;
}

function timeOf(iso: string): string {
  return new Date(iso).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
}
