import type { Answer } from './documents.ts';

const failures = `... on ValidationFailure { __typename message issues { path message clause } } ... on NotFound { __typename message }`;
const release = `... on Release { __typename id edition title withdrawnAt enteredLogAt publishedAt document { id body } }`;
const document = `... on PolicyDocument { __typename id disclosure disclosureBasis legalForce }`;

/** The mutations of the documents service, as short as a test wants to say them. */
export function createDocumentsApi<As>(
  hub: { ask(query: string, variables?: object, as?: As): Promise<Answer> },
  viewer?: As,
) {
  async function mutate(name: string, input: object, selection: string) {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const answer = await hub.ask(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} ${failures} } }`,
      { input },
      viewer,
    );
    if (answer.errors)
      throw Object.assign(new Error(answer.errors[0]?.message), { code: answer.errors[0]?.extensions?.code });
    return answer.data[name];
  }
  return {
    publish: (input: object) =>
      mutate('publishRelease', { column: '澜平政务', scope: 'GLOBAL', basis: 'ORIGINAL', ...input }, release),
    correct: (input: object) => mutate('correctRelease', { reason: '更正', ...input }, release),
    withdraw: (input: object) => mutate('withdrawRelease', { reason: '撤回', ...input }, release),
    changeForce: (input: object) =>
      mutate(
        'changeLegalForce',
        { legalForce: 'REPEALED', on: '2026-06-01', by: '澜政发〔2026〕9号', ...input },
        document,
      ),
    disclose: (input: object) => mutate('determineDisclosure', { disclosure: 'PROACTIVE', ...input }, document),
    review: (input: object) =>
      mutate('recordSecrecyReview', { reviewer: '保密办', result: 'PASSED', ...input }, document),
    async document(sourceId: string, selection = 'id', as?: As): Promise<Answer['data']> {
      const answer = await hub.ask(
        `query ($s: String!) { policyDocument(sourceId: $s) { ${selection} } }`,
        { s: sourceId },
        as ?? viewer,
      );
      if (answer.errors) throw new Error(answer.errors[0]?.message);
      return answer.data.policyDocument;
    },
    async events(after = 'EARLIEST', filter: object = {}, as?: As) {
      const answer = await hub.ask(
        `query ($after: Cursor, $filter: ReleaseFilter) { releaseEvents(after: $after, filter: $filter, first: 1000) {
           edges { cursor node { position kind edition reason releaseId envelope digest chain release { title document { body } } } }
           pageInfo { endCursor hasNextPage } } }`,
        { after, filter },
        as ?? viewer,
      );
      if (answer.errors)
        throw Object.assign(new Error(answer.errors[0]?.message), { code: answer.errors[0]?.extensions?.code });
      return answer.data.releaseEvents;
    },
  };
}
