import { describe, expect, it } from 'vitest';
import { changed, choicesIn } from './address.ts';

describe('the state of a page in its address', () => {
  it('knows the values it offers and passes over others', () => {
    const params = new URLSearchParams('state=OPEN,NONSENSE,PARTIAL');
    expect(choicesIn(params, 'state', ['OPEN', 'PARTIAL', 'GONE'])).toEqual(['OPEN', 'PARTIAL']);
    expect(choicesIn(params, 'kind', ['REPOST'])).toEqual([]);
  });

  it('goes back to the first page when a filter changes', () => {
    const params = new URLSearchParams('channel=c1&after=cursor');
    expect(changed(params, { state: ['OPEN', 'GONE'] }).toString()).toBe('channel=c1&state=OPEN%2CGONE');
    expect(changed(params, { channel: null }).toString()).toBe('');
    expect(changed(params, { after: 'next' }).toString()).toBe('channel=c1&after=next');
  });
});
