import { describe, expect, it } from 'vitest';
import type { GraphError } from '../../server/ask.ts';
import { releasePage } from './release-page.tsx';

function open(errors: readonly GraphError[]) {
  const release = { withdrawnAt: null, document: null };
  const visit = { params: { id: 'r1' }, ask: async () => ({ data: { release }, errors }) };
  return releasePage.answer(visit as never);
}

describe('the page of a release without its document', () => {
  it('says that it could not be read now, where that failed', async () => {
    const failed = { message: 'down', path: ['release', 'document'] };
    await expect(open([failed])).rejects.toMatchObject({ status: 503 });
    await expect(open([{ message: 'down' }])).rejects.toMatchObject({ status: 503 });
  });

  it('says that it is public no longer, whatever else failed', async () => {
    await expect(open([])).rejects.toMatchObject({ status: 410 });
    await expect(open([{ message: 'down', path: ['release', 'compliance'] }])).rejects.toMatchObject({ status: 410 });
  });
});
