import { loadDemo } from '@dibao/hub/demo/load-demo';
import { readHtml } from '../support/html.ts';
import { row, startBenchHub } from './bench-hub.ts';
import type { Bench } from './main.ts';

const rounds = 300;
const warming = 40;

/** Milliseconds to the first byte of an answer, which is read to its end. */
async function firstByte(address: URL): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(address);
  const reader = answer.body?.getReader();
  await reader?.read();
  const taken = performance.now() - begun;
  while ((await reader?.read())?.done === false);
  if (!answer.ok) throw new Error(`${address.pathname}: HTTP ${answer.status}`);
  return taken;
}

async function measure(name: string, address: URL): Promise<void> {
  for (let count = 0; count < warming; count += 1) await firstByte(address);
  const times: number[] = [];
  for (let count = 0; count < rounds; count += 1) times.push(await firstByte(address));
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  row(name, `p50 ${at(0.5)}  p95 ${at(0.95)} ms`);
}

export const bench: Bench = {
  about: 'first byte of public pages on the demonstration, one reader: p50 and p95; peer: a file of the same server',
  async run() {
    await using hub = await startBenchHub();
    const { services, url } = hub.hub;
    await loadDemo({ services, keys: hub.keys, dataDirectory: hub.dataDirectory, say: () => {} });
    const read = async (path: string) => readHtml(await (await fetch(new URL(path, url))).text());
    const link = async (path: string, prefix: string, place = 0) => {
      const links = (await read(path)).attributes('a', 'href').filter((href) => href.startsWith(prefix));
      return links.at(place) ?? '/';
    };
    const gazette = `${await link('/gazettes', '/gazettes/', -1)}?year=2025`;
    const issue = await link(gazette, '/gazette-issues/');
    const pages = {
      'front page': '/',
      release: await link('/', '/releases/'),
      document: await link(`/documents?${new URLSearchParams({ q: '澜政办发〔2025〕9号' })}`, '/documents/', 0),
      documents: '/documents',
      gazette,
      issue,
      article: await link(issue, '/gazette-articles/'),
      search: `/search?${new URLSearchParams({ q: '养老服务' })}`,
      hall: '/hall/990000',
    };
    for (const [name, path] of Object.entries(pages)) await measure(name, new URL(path, url));
    await measure('peer: the style sheet', new URL(await styleSheet(read), url));
  },
};

async function styleSheet(read: (path: string) => Promise<ReturnType<typeof readHtml>>): Promise<string> {
  return (await read('/')).attributes('link[rel="stylesheet"]', 'href')[0] ?? '';
}
