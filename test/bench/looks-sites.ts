import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { keptOutDesigns, tunedDesigns } from '../pages/design-list.ts';
import { inventArticle } from '../pages/invented-article.ts';
import { labelledPages } from '../pages/labelled-pages.ts';
import { createRandom } from '../pages/random.ts';

/**
 * The sites of the bench, a process of their own: `hosts` ports, each serving true copies of one text in all designs, and
 * one port that takes requests and never answers.
 */
const [hosts = '50'] = process.argv.slice(2);
const article = inventArticle(createRandom(1), 25);
const copies = [...tunedDesigns, ...keptOutDesigns].flatMap((design, seed) =>
  labelledPages(design, seed, [article]).filter(
    ({ label, platform }) => label === 'VERIFIED' && platform === 'WEBSITE',
  ),
);

async function listen(answer: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer({ keepAliveTimeout: 30_000 }, answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const urls = await Promise.all(
  Array.from({ length: Number(hosts) }, () =>
    listen((request, response) => {
      const number = Number(/\d+/.exec(request.url ?? '')?.[0] ?? 0);
      const copy = copies[number % copies.length];
      response.writeHead(200, { 'content-type': copy?.contentType ?? 'text/html' }).end(copy?.bytes);
    }),
  ),
);
const silent = await listen(() => {});
process.send?.({
  urls,
  silent,
  article,
  pages: copies.length,
  bytes: copies.reduce((sum, { bytes }) => sum + bytes.length, 0),
});
process.once('disconnect', () => process.exit());
