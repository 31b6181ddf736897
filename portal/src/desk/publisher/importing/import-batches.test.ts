import { assert, array, asyncProperty, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ImportBatch, importBatches } from './import-batches.ts';

async function batchesOf(lines: readonly string[]) {
  const file = (async function* () {
    for (const text of lines) yield { text, read: 1 };
  })();
  const batches: ImportBatch[] = [];
  for await (const batch of importBatches(file)) batches.push(batch);
  return batches;
}

describe('the parts of a file on its way to the hub', () => {
  it('hold every line once, in order, with the number it has in the file', async () => {
    await assert(
      asyncProperty(array(string(), { minLength: 1, maxLength: 600 }), async (texts) => {
        const lines = texts.map((text, place) => JSON.stringify({ id: String(place), text }));
        const batches = await batchesOf(lines);
        expect(batches.flatMap((batch) => batch.lines)).toEqual(lines);
        let next = 1;
        for (const { firstLine, lines: part } of batches) {
          expect(firstLine).toBe(next);
          next += part.length;
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are small enough for the gateway', async () => {
    const lines = Array.from({ length: 40 }, (_, place) =>
      JSON.stringify({ id: `${place}`, body: '"文'.repeat(20_000) }),
    );
    for (const { lines: part } of await batchesOf(lines)) {
      expect(new TextEncoder().encode(JSON.stringify(part.join('\n'))).length).toBeLessThan(1_000_000);
    }
  });

  it('leave out a record that is too large and one whose id was there, and say so', async () => {
    const [batch] = await batchesOf([
      '{"id":"a"}',
      JSON.stringify({ id: 'b', body: '文'.repeat(400_000) }),
      '{"id":"a"}',
    ]);
    const [rest] = (await batchesOf(['{"id":"a"}', '{"id":"a"}'])) ?? [];
    expect(batch?.lines).toEqual(['{"id":"a"}']);
    expect(rest).toMatchObject({ lines: ['{"id":"a"}', ''], refused: [{ line: 2, code: 'DUPLICATE_ID' }] });
  });
});
