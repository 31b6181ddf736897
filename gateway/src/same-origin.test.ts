import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createProvenance } from './same-origin.ts';

const of = (publicUrl: string | null, headers: IncomingHttpHeaders) =>
  createProvenance(publicUrl)({ headers } as IncomingMessage);

describe('where a request comes from', () => {
  it.each([
    ['https://hub.example', { 'sec-fetch-site': 'same-origin' }, 'OWN'],
    ['https://hub.example', { 'sec-fetch-site': 'same-site' }, 'FOREIGN'],
    ['https://hub.example', { 'sec-fetch-site': 'cross-site' }, 'FOREIGN'],
    ['https://hub.example', { 'sec-fetch-site': 'none' }, 'UNSAID'],
    ['https://hub.example', {}, 'UNSAID'],
    ['https://hub.example', { origin: 'https://hub.example', host: '127.0.0.1:4000' }, 'OWN'],
    ['https://hub.example', { origin: 'http://hub.example', host: 'hub.example' }, 'FOREIGN'],
    ['https://hub.example', { origin: 'http://10.1.2.3:4000', host: '10.1.2.3:4000' }, 'OWN'],
    ['https://hub.example', { origin: 'null', host: 'hub.example' }, 'FOREIGN'],
    [null, { origin: 'http://10.1.2.3:4000', host: '10.1.2.3:4000' }, 'OWN'],
    [null, { origin: 'http://10.1.2.3', host: '10.1.2.3:4000' }, 'FOREIGN'],
    [null, { origin: 'http://evil.example' }, 'FOREIGN'],
    [null, { origin: 'http://hub', host: 'hub', 'sec-fetch-site': 'cross-site' }, 'FOREIGN'],
    [null, { origin: 'http://evil.example', host: 'hub', 'sec-fetch-site': 'same-origin' }, 'FOREIGN'],
  ])('with public address %s and headers %j is %s', (publicUrl, headers, provenance) => {
    expect(of(publicUrl, headers)).toBe(provenance);
  });
});
