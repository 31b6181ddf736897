import { createIdentitySigner, identityHeader } from '@dibao/shared/identity';
import { anonymous } from '@dibao/shared/auth';
import { corpusFile } from '../support/corpus.ts';
import { row, startBenchHub } from './bench-hub.ts';
import type { Bench } from './main.ts';

const queries = ['檔案管理', '食品安全 標準', '“自發布日施行”', '農金字第0965080131號', '勞工 保險 條例 施行細則 修正'];

export const bench: Bench = {
  about: 'the 8,643 articles of the traditional-script sample with their search index: 90 s at most on two cores',
  async run() {
    const file = corpusFile('corpus/gazette.jsonl');
    await using hub = await startBenchHub();
    const first = await hub.importFile('gazette', file);
    row('import with its index', `${first.seconds.toFixed(1)} s`);
    const second = await hub.importFile('gazette', file);
    row('the same again, nothing changed', `${second.seconds.toFixed(1)} s`);
    const signer = createIdentitySigner(hub.keys.internalSecret);
    for (const query of queries) {
      const begun = performance.now();
      const response = await fetch(`${hub.hub.services.gazette}/graphql`, {
        method: 'POST',
        headers: { [identityHeader]: await signer.sign(anonymous), 'content-type': 'application/json' },
        body: JSON.stringify({
          query: `query ($query: String!) { searchGazette(query: $query) { totalCount edges { node { title } highlights { text ranges } } } }`,
          variables: { query },
        }),
      });
      await response.text();
      row(`search ${query}`, `${(performance.now() - begun).toFixed(0)} ms`);
    }
    console.log(JSON.stringify({ first: first.done, second: second.done }));
  },
};
