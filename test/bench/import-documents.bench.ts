import { connect } from '@dibao/hub/postgres/connect';
import { readFileSync } from 'node:fs';
import { corpusFile } from '../support/corpus.ts';
import { row, startBenchHub } from './bench-hub.ts';
import type { Bench } from './main.ts';

/** How long the same records take as one column of raw JSON, in batches of 500: what the database alone costs. */
async function insertBare(url: string, lines: readonly string[]): Promise<number> {
  await using database = await connect(url);
  await database.query('create table bare (id bigint generated always as identity primary key, record jsonb)');
  const begun = performance.now();
  for (let at = 0; at < lines.length; at += 500) {
    await database.query('insert into bare (record) select * from jsonb_array_elements($1::jsonb)', [
      `[${lines.slice(at, at + 500).join(',')}]`,
    ]);
  }
  const seconds = (performance.now() - begun) / 1_000;
  await database.query('drop table bare');
  return seconds;
}

export const bench: Bench = {
  about: 'the 32,268 real documents in one import, beside a bare insert of the same JSON',
  async run() {
    const file = corpusFile('corpus/documents.jsonl');
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    await using hub = await startBenchHub();
    const first = await hub.importFile('documents', file);
    const second = await hub.importFile('documents', file);
    const bare = await insertBare(hub.hub.databases.documents, lines);
    row('documents', String(lines.length));
    row('import', `${first.seconds.toFixed(2)} s`);
    row('import', `${Math.round(lines.length / first.seconds)} /s`);
    row('the same again, nothing changed', `${Math.round(lines.length / second.seconds)} /s`);
    row('peer: bare insert of the JSON', `${bare.toFixed(2)} s`);
    row('ratio', (first.seconds / bare).toFixed(1));
    console.log(JSON.stringify({ first: first.done, second: second.done }));
  },
};
