import { refused, type AskDocuments } from './documents-graph.ts';

/** One act of `hub/demo/releases.json`. `key` names it within the file and makes it take effect once. */
export type ReleaseAct = { readonly key: string } & (
  | {
      readonly act: 'publish';
      /** The `sourceId` of the document, and of those published with it. */
      readonly document: string;
      readonly bundle?: readonly string[];
      readonly column: string;
      readonly scope: 'GLOBAL' | 'SECTOR' | 'REGION';
      readonly systems?: readonly string[];
      readonly divisionCode?: string;
      /** When it was published on the origin site, counted back from the beginning of the demonstration. */
      readonly hoursAgo: number;
    }
  | {
      readonly act: 'correct';
      /** The key of the act that published it. */
      readonly release: string;
      readonly title: string;
      readonly reason: string;
    }
  | { readonly act: 'withdraw'; readonly release: string; readonly reason: string }
  | {
      readonly act: 'changeLegalForce';
      readonly document: string;
      readonly legalForce: 'EXPIRED' | 'REPEALED';
      readonly on: string;
      readonly by: string;
    }
);

const mutations = {
  publish: mutation('publishRelease', 'PublishReleaseInput', 'Release'),
  correct: mutation('correctRelease', 'CorrectReleaseInput', 'Release'),
  withdraw: mutation('withdrawRelease', 'WithdrawReleaseInput', 'Release'),
  changeLegalForce: mutation('changeLegalForce', 'ChangeLegalForceInput', 'PolicyDocument'),
};

const idOfDocument = `query ($sourceId: String!) { policyDocument(sourceId: $sourceId) { id } }`;

/**
 * Performs the acts in their order. The same acts with the same beginning a second time add nothing to the log, so what
 * was interrupted is completed by doing all of it again.
 */
export async function performReleaseActs(
  acts: readonly ReleaseAct[],
  { ask, begunAt }: { readonly ask: AskDocuments; readonly begunAt: Date },
): Promise<void> {
  const releases = new Map<string, string>();

  async function documentId(sourceId: string): Promise<string> {
    const { policyDocument } = await ask<{ policyDocument: { id: string } | null }>(idOfDocument, { sourceId });
    if (policyDocument === null) throw refused(sourceId, { zh: '文件', en: 'the document' });
    return policyDocument.id;
  }
  function releaseId(key: string): string {
    const id = releases.get(key);
    if (id === undefined) throw refused(key, { zh: '发布', en: 'the release' });
    return id;
  }

  async function inputOf(act: ReleaseAct): Promise<object> {
    switch (act.act) {
      case 'publish': {
        const { column, scope, systems, divisionCode } = act;
        const documents = await Promise.all([act.document, ...(act.bundle ?? [])].map(documentId));
        const [id, ...bundleIds] = documents;
        const publishedAt = new Date(begunAt.getTime() - act.hoursAgo * 3_600_000);
        return { documentId: id, bundleIds, column, scope, basis: 'ORIGINAL', systems, divisionCode, publishedAt };
      }
      case 'correct':
        return { releaseId: releaseId(act.release), reason: act.reason, title: act.title };
      case 'withdraw':
        return { releaseId: releaseId(act.release), reason: act.reason };
      case 'changeLegalForce': {
        const { legalForce, on, by } = act;
        return { documentId: await documentId(act.document), legalForce, on, by };
      }
    }
  }

  for (const act of acts) {
    const input = { ...(await inputOf(act)), idempotencyKey: `demonstration:${act.key}` };
    const { result } = await ask<{ result: { id?: string; message?: string } }>(mutations[act.act], { input });
    if (result.id === undefined) throw refused(`${act.key}: ${result.message}`);
    if (act.act === 'publish') releases.set(act.key, result.id);
  }
}

function mutation(name: string, input: string, made: string): string {
  return `mutation ($input: ${input}!) { result: ${name}(input: $input) {
    ... on ${made} { id } ... on ValidationFailure { message } ... on NotFound { message } } }`;
}
