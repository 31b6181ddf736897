/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query DocumentPage($id: ID!) {\n  policyDocument(id: $id) {\n    ...DocumentParts\n  }\n}\n\nfragment DocumentParts on PolicyDocument {\n  ...DocumentLine\n  indexNumber\n  writtenOn\n  issuedOn\n  effectiveFrom\n  validUntil\n  disclosure\n  disclosureBasis\n  topics\n  audiences\n  keywords\n  recipients\n  copiedTo\n  digest\n  sourceUrl\n  body\n  attachments {\n    id\n    name\n    mediaType\n    bytes\n    digest\n    url\n  }\n  interpretations {\n    ...DocumentLine\n  }\n  relations {\n    id\n    kind\n    targetNumber\n    targetTitle\n    document {\n      ...DocumentLine\n      relations {\n        id\n        kind\n        targetNumber\n        targetTitle\n        document {\n          ...DocumentLine\n          relations {\n            id\n            kind\n            targetNumber\n            targetTitle\n            document {\n              ...DocumentLine\n            }\n          }\n        }\n      }\n    }\n  }\n  gazetteArticles {\n    id\n    citation\n    title\n    pageFrom\n    pageTo\n    issue {\n      id\n      label\n      year\n      publishedOn\n      gazette {\n        id\n        name\n      }\n    }\n  }\n}\n\nfragment DocumentLine on PolicyDocument {\n  id\n  kind\n  title\n  documentNumber\n  publishedOn\n  legalForce\n  issuers {\n    id\n    name\n    level\n  }\n}": typeof types.DocumentPageDocument,
    "query LatestReleases($filter: ReleaseFilter, $first: Int!, $after: Cursor) {\n  releases(filter: $filter, first: $first, after: $after) {\n    edges {\n      node {\n        ...ReleaseLine\n      }\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n  }\n}\n\nfragment ReleaseLine on Release {\n  id\n  title\n  column\n  publishedAt\n  withdrawnAt\n  edition\n  origin {\n    id\n    name\n  }\n  document {\n    id\n    kind\n    documentNumber\n    legalForce\n  }\n}\n\nsubscription ReleaseNews($filter: ReleaseFilter) {\n  releaseEvents(filter: $filter) {\n    cursor\n    kind\n  }\n}": typeof types.LatestReleasesDocument,
    "query ReleasePage($id: ID!) {\n  release(id: $id) {\n    id\n    title\n    column\n    scope\n    basis\n    url\n    publishedAt\n    enteredLogAt\n    withdrawnAt\n    edition\n    origin {\n      id\n      name\n      level\n      divisionCode\n    }\n    document {\n      ...DocumentParts\n    }\n    bundle {\n      ...DocumentLine\n    }\n    compliance {\n      obliged\n      verified\n    }\n  }\n}": typeof types.ReleasePageDocument,
};
const documents: Documents = {
    "query DocumentPage($id: ID!) {\n  policyDocument(id: $id) {\n    ...DocumentParts\n  }\n}\n\nfragment DocumentParts on PolicyDocument {\n  ...DocumentLine\n  indexNumber\n  writtenOn\n  issuedOn\n  effectiveFrom\n  validUntil\n  disclosure\n  disclosureBasis\n  topics\n  audiences\n  keywords\n  recipients\n  copiedTo\n  digest\n  sourceUrl\n  body\n  attachments {\n    id\n    name\n    mediaType\n    bytes\n    digest\n    url\n  }\n  interpretations {\n    ...DocumentLine\n  }\n  relations {\n    id\n    kind\n    targetNumber\n    targetTitle\n    document {\n      ...DocumentLine\n      relations {\n        id\n        kind\n        targetNumber\n        targetTitle\n        document {\n          ...DocumentLine\n          relations {\n            id\n            kind\n            targetNumber\n            targetTitle\n            document {\n              ...DocumentLine\n            }\n          }\n        }\n      }\n    }\n  }\n  gazetteArticles {\n    id\n    citation\n    title\n    pageFrom\n    pageTo\n    issue {\n      id\n      label\n      year\n      publishedOn\n      gazette {\n        id\n        name\n      }\n    }\n  }\n}\n\nfragment DocumentLine on PolicyDocument {\n  id\n  kind\n  title\n  documentNumber\n  publishedOn\n  legalForce\n  issuers {\n    id\n    name\n    level\n  }\n}": types.DocumentPageDocument,
    "query LatestReleases($filter: ReleaseFilter, $first: Int!, $after: Cursor) {\n  releases(filter: $filter, first: $first, after: $after) {\n    edges {\n      node {\n        ...ReleaseLine\n      }\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n  }\n}\n\nfragment ReleaseLine on Release {\n  id\n  title\n  column\n  publishedAt\n  withdrawnAt\n  edition\n  origin {\n    id\n    name\n  }\n  document {\n    id\n    kind\n    documentNumber\n    legalForce\n  }\n}\n\nsubscription ReleaseNews($filter: ReleaseFilter) {\n  releaseEvents(filter: $filter) {\n    cursor\n    kind\n  }\n}": types.LatestReleasesDocument,
    "query ReleasePage($id: ID!) {\n  release(id: $id) {\n    id\n    title\n    column\n    scope\n    basis\n    url\n    publishedAt\n    enteredLogAt\n    withdrawnAt\n    edition\n    origin {\n      id\n      name\n      level\n      divisionCode\n    }\n    document {\n      ...DocumentParts\n    }\n    bundle {\n      ...DocumentLine\n    }\n    compliance {\n      obliged\n      verified\n    }\n  }\n}": types.ReleasePageDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DocumentPage($id: ID!) {\n  policyDocument(id: $id) {\n    ...DocumentParts\n  }\n}\n\nfragment DocumentParts on PolicyDocument {\n  ...DocumentLine\n  indexNumber\n  writtenOn\n  issuedOn\n  effectiveFrom\n  validUntil\n  disclosure\n  disclosureBasis\n  topics\n  audiences\n  keywords\n  recipients\n  copiedTo\n  digest\n  sourceUrl\n  body\n  attachments {\n    id\n    name\n    mediaType\n    bytes\n    digest\n    url\n  }\n  interpretations {\n    ...DocumentLine\n  }\n  relations {\n    id\n    kind\n    targetNumber\n    targetTitle\n    document {\n      ...DocumentLine\n      relations {\n        id\n        kind\n        targetNumber\n        targetTitle\n        document {\n          ...DocumentLine\n          relations {\n            id\n            kind\n            targetNumber\n            targetTitle\n            document {\n              ...DocumentLine\n            }\n          }\n        }\n      }\n    }\n  }\n  gazetteArticles {\n    id\n    citation\n    title\n    pageFrom\n    pageTo\n    issue {\n      id\n      label\n      year\n      publishedOn\n      gazette {\n        id\n        name\n      }\n    }\n  }\n}\n\nfragment DocumentLine on PolicyDocument {\n  id\n  kind\n  title\n  documentNumber\n  publishedOn\n  legalForce\n  issuers {\n    id\n    name\n    level\n  }\n}"): typeof import('./graphql.ts').DocumentPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query LatestReleases($filter: ReleaseFilter, $first: Int!, $after: Cursor) {\n  releases(filter: $filter, first: $first, after: $after) {\n    edges {\n      node {\n        ...ReleaseLine\n      }\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n  }\n}\n\nfragment ReleaseLine on Release {\n  id\n  title\n  column\n  publishedAt\n  withdrawnAt\n  edition\n  origin {\n    id\n    name\n  }\n  document {\n    id\n    kind\n    documentNumber\n    legalForce\n  }\n}\n\nsubscription ReleaseNews($filter: ReleaseFilter) {\n  releaseEvents(filter: $filter) {\n    cursor\n    kind\n  }\n}"): typeof import('./graphql.ts').LatestReleasesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ReleasePage($id: ID!) {\n  release(id: $id) {\n    id\n    title\n    column\n    scope\n    basis\n    url\n    publishedAt\n    enteredLogAt\n    withdrawnAt\n    edition\n    origin {\n      id\n      name\n      level\n      divisionCode\n    }\n    document {\n      ...DocumentParts\n    }\n    bundle {\n      ...DocumentLine\n    }\n    compliance {\n      obliged\n      verified\n    }\n  }\n}"): typeof import('./graphql.ts').ReleasePageDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
