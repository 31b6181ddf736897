import { createGuardedFetch } from '@dibao/shared/guarded-fetch';
import { listen } from '@dibao/shared/http';
import { describe, expect, it } from 'vitest';
import { fetchAttachments } from './fetch-attachments.ts';
import { createPace } from './pace.ts';

describe('the files of an article', () => {
  it('that are not there when patience ends are left out with the reason, and the next is not begun', async () => {
    const asked: string[] = [];
    const patience = new AbortController();
    await using server = await listen(
      (request, response) => {
        asked.push(String(request.url));
        if (request.url === '/a.pdf') return void response.end('file');
        response.write('…');
        patience.abort();
      },
      { host: '127.0.0.1', port: 0 },
      { grace: 0 },
    );
    using fetchGuarded = createGuardedFetch({ allow: ['127.0.0.1'], contact: 'tests' });
    const fetched = await fetchAttachments(
      { fetchGuarded, pace: createPace(), gap: 0, signal: new AbortController().signal, patience: patience.signal },
      ['a', 'b', 'c'].map((name) => ({ name, url: `${server.url}/${name}.pdf` })),
    );
    expect(fetched).toMatchObject([
      { name: 'a', bytes: 4 },
      { name: 'b', failure: { en: expect.stringMatching(/Not read in time/) } },
      { name: 'c', failure: { en: expect.stringMatching(/Not read in time/) } },
    ]);
    expect(asked).toEqual(['/a.pdf', '/b.pdf']);
  });

  it('are not given up for a service that stops: that is an error', async () => {
    using fetchGuarded = createGuardedFetch({ allow: [], contact: 'tests' });
    const scope = { fetchGuarded, pace: createPace(), gap: 0, signal: AbortSignal.abort(new Error('stopped')) };
    await expect(fetchAttachments(scope, [{ name: 'a', url: 'http://a.example/' }])).rejects.toThrow('stopped');
  });
});
