// Makes and uses passkeys on the pages to sign in on; without it they do by password. Buttons: data-passkey.
const { browserSupportsWebAuthn, startAuthentication, startRegistration } = window.SimpleWebAuthnBrowser;

const invitation = /^\/auth\/invitation\/([\w.-]+)$/.exec(location.pathname)?.[1] ?? null;

async function post(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-dibao-csrf': '1' },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.errors?.[0]?.message ?? response.statusText);
  return answer;
}

const does = {
  'sign-in': async (button) => {
    const optionsJSON = await post('/auth/passkey/challenge', {});
    await post('/auth/passkey/sign-in', { response: await startAuthentication({ optionsJSON }) });
    location.assign(button.dataset.returnTo);
  },
  register: async () => {
    const optionsJSON = await post('/auth/passkey/offer', { invitation });
    const response = await startRegistration({ optionsJSON });
    const name = `${navigator.userAgentData?.platform ?? navigator.platform} ${new Date().toLocaleDateString('zh-CN')}`;
    await post('/auth/passkey/add', { invitation, response, name });
    location.assign('/auth/account');
  },
};

const told = document.querySelector('[data-passkey-mistake]');
for (const button of document.querySelectorAll('[data-passkey]')) {
  button.hidden = !browserSupportsWebAuthn();
  button.addEventListener('click', async () => {
    told.hidden = true;
    try {
      await does[button.dataset.passkey](button);
    } catch (error) {
      told.textContent = error.name === 'NotAllowedError' ? '没有完成 · Not completed' : error.message;
      told.hidden = false;
    }
  });
}
