/** A person's browser: keeps cookies, says where its requests come from, follows no redirect by itself. */
export function createCookieBrowser(url: string) {
  const jar = new Map<string, string>();

  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${url}${path}`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(60_000),
      ...init,
      headers: { ...(cookie !== '' && { cookie }), 'user-agent': 'a browser of the tests', ...init.headers },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  return {
    jar,
    send,
    get: (path: string) => send(path),
    /** Sends a form from a page of the hub. */
    submit: (path: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
      send(path, { method: 'POST', body: new URLSearchParams(fields), headers: { origin: url, ...headers } }),
    /** Asks the graph as a script of the hub's pages does. */
    async ask(query: string, variables: object = {}, headers: Record<string, string> = {}) {
      const response = await send('/graphql', {
        method: 'POST',
        body: JSON.stringify({ query, variables }),
        headers: { 'content-type': 'application/json', origin: url, 'x-dibao-csrf': '1', ...headers },
      });
      return { status: response.status, ...((await response.json()) as import('./documents.ts').Answer) };
    },
  };
}
export type CookieBrowser = ReturnType<typeof createCookieBrowser>;
