import { anonymous, serviceViewer } from '@dibao/shared/auth';
import { encodeCursor } from '@dibao/shared/cursor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentsApi } from '../support/documents-api.ts';
import { operator, startDocuments } from '../support/documents.ts';

/** Media asks it when a channel acknowledges a cursor. */
describe('the position a cursor of the release log stands for', () => {
  let hub: Awaited<ReturnType<typeof startDocuments>>;
  let cursors: string[] = [];

  beforeAll(async () => {
    hub = await startDocuments();
    const api = createDocumentsApi(hub);
    await hub.importRecords('agencies', [
      { sourceId: 'p', name: '澜平省人民政府', kind: 'GOVERNMENT', level: 'PROVINCE', divisionCode: '990000' },
    ]);
    await hub.importRecords(
      'documents',
      ['a', 'b', 'c'].map((id) => ({
        ...{ id, kind: 'NEWS', title: `公告${id}`, issuers: ['澜平省人民政府'], disclosure: 'PROACTIVE', body: '正文' },
        secrecyReview: { reviewer: '保密办', reviewedAt: '2026-03-01T00:00:00Z', result: 'PASSED' },
      })),
    );
    for (const id of ['a', 'b', 'c']) await api.publish({ documentId: (await api.document(id)).id });
    cursors = (await api.events()).edges.map(({ cursor }: { cursor: string }) => cursor);
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  async function positionOf(cursor: string, viewer = serviceViewer('media')) {
    const response = await hub.call(`/internal/release-log/position?${new URLSearchParams({ cursor })}`, viewer);
    const answer = (await response.json()) as { position?: number; errors?: { extensions: { code: string } }[] };
    return answer.position ?? answer.errors?.[0]?.extensions.code;
  }

  it('is its own, at the head of the log too', async () => {
    expect(await Promise.all(cursors.map((cursor) => positionOf(cursor)))).toEqual([1, 2, 3]);
    expect(await positionOf('EARLIEST')).toBe(0);
  });

  it('is an error for a cursor the log never issued', async () => {
    const ahead = encodeCursor('release-log', ['another hub', 1]);
    expect(await Promise.all(['', 'nonsense', ahead].map((cursor) => positionOf(cursor)))).toEqual(
      Array(3).fill('CURSOR_UNKNOWN'),
    );
  });

  it('is told to services only', async () => {
    expect(await positionOf(cursors[0] ?? '', operator)).toBe('FORBIDDEN');
    expect(await positionOf(cursors[0] ?? '', anonymous)).toBe('UNAUTHENTICATED');
  });
});
