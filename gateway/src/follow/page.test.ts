import { describe, expect, it } from 'vitest';
import { toPageOutcome } from './page.ts';

const edge = (position: number, node: unknown = { position }) => ({ cursor: `c${position}`, node });
const pageInfo = { endCursor: 'c9', hasNextPage: true };
const error = (code: string, path?: (string | number)[]) => ({
  message: code,
  extensions: { code },
  locations: [{ line: 1, column: 2 }],
  ...(path === undefined ? {} : { path }),
});

describe('the answer to a page query', () => {
  it('becomes one delivery for each edge, under the name the client gave', () => {
    const data = { releaseEvents: { edges: [edge(1), edge(2)], pageInfo } };
    expect(toPageOutcome({ data }, 'releaseEvents', 'e')).toEqual({
      kind: 'page',
      deliveries: [
        { cursor: 'c1', result: { data: { e: { position: 1 } } } },
        { cursor: 'c2', result: { data: { e: { position: 2 } } } },
      ],
      endCursor: 'c9',
      hasNextPage: true,
    });
  });

  it('gives each event the errors of its own fields, at their place in it', () => {
    const errors = [error('FORBIDDEN', ['releaseEvents', 'edges', 1, 'node', 'release', 'duties', 0])];
    const outcome = toPageOutcome(
      { data: { releaseEvents: { edges: [edge(1), edge(2)], pageInfo } }, errors },
      'releaseEvents',
      'e',
    );
    expect(outcome).toMatchObject({
      deliveries: [
        { result: { data: { e: { position: 1 } } } },
        {
          result: {
            errors: [{ message: 'FORBIDDEN', path: ['e', 'release', 'duties', 0], extensions: { code: 'FORBIDDEN' } }],
          },
        },
      ],
    });
    expect(JSON.stringify(outcome)).not.toContain('locations');
  });

  it('gives every event an error that names no edge', () => {
    const errors = [
      error('SERVICE_UNAVAILABLE', ['releaseEvents', 'edges', 'node', 'release']),
      error('GATEWAY_TIMEOUT'),
    ];
    const outcome = toPageOutcome(
      { data: { releaseEvents: { edges: [edge(1), edge(2)], pageInfo } }, errors },
      'releaseEvents',
      'e',
    );
    const own = { result: { errors: [{ path: ['e', 'release'] }, { path: ['e'] }] } };
    expect(outcome).toMatchObject({ deliveries: [own, own] });
  });

  it('has no data for an event that is null', () => {
    const data = { releaseEvents: { edges: [edge(1, null)], pageInfo } };
    expect(toPageOutcome({ data }, 'releaseEvents', 'e')).toMatchObject({
      deliveries: [{ cursor: 'c1', result: { data: null } }],
    });
  });

  it.each([
    ['an outage, when it may pass', [error('SERVICE_UNAVAILABLE', ['releaseEvents'])], 'outage'],
    ['a refusal, when it will not pass', [error('CURSOR_EPOCH', ['releaseEvents'])], 'refused'],
    ['spoiled by one event', [error('INTERNAL_SERVER_ERROR', ['releaseEvents', 'edges', 3, 'node', 'x'])], 'spoiled'],
    ['an outage without any reason', [], 'outage'],
  ])('is, without a page, %s', (_, errors, kind) => {
    expect(toPageOutcome({ data: null, errors }, 'releaseEvents', 'e').kind).toBe(kind);
    expect(toPageOutcome({ data: { releaseEvents: null }, errors }, 'releaseEvents', 'e').kind).toBe(kind);
  });
});
