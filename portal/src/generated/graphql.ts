/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/**
 * 行政层级。
 * A level of government.
 */
export type AdministrativeLevel =
  /**
   * 市（州）级。
   * Prefectural.
   */
  | 'CITY'
  /**
   * 县（区）级。
   * County.
   */
  | 'COUNTY'
  /**
   * 省级。
   * Provincial.
   */
  | 'PROVINCE'
  /**
   * 国家级。
   * National.
   */
  | 'STATE'
  /**
   * 乡（镇、街道）级。
   * Township.
   */
  | 'TOWNSHIP';

/**
 * 公开属性。
 * The disclosure attribute.
 */
export type Disclosure =
  /**
   * 不予公开。
   * Not disclosed.
   */
  | 'NOT_DISCLOSED'
  /**
   * 依申请公开：只显示目录信息。
   * Disclosure on request: the catalogue entry only.
   */
  | 'ON_REQUEST'
  /**
   * 主动公开。
   * Proactive disclosure.
   */
  | 'PROACTIVE'
  /**
   * 尚未认定。
   * Nobody has determined it yet.
   */
  | 'UNDETERMINED';

/**
 * 公开属性的依据。
 * What the disclosure attribute rests on.
 */
export type DisclosureBasis =
  /**
   * 已在政府网站公开。
   * It is public on a government site.
   */
  | 'ALREADY_PUBLIC'
  /**
   * 发文机关认定。
   * The issuer says so.
   */
  | 'FIELD'
  /**
   * 文中标注。
   * The text says so.
   */
  | 'MARKER'
  /**
   * 没有依据。
   * Unknown.
   */
  | 'NONE';

/**
 * 文件的种类。
 * What a document is.
 */
export type DocumentKind =
  /**
   * 征求意见稿。
   * A draft for consultation.
   */
  | 'CONSULTATION_DRAFT'
  /**
   * 会议决定。
   * A decision of a meeting.
   */
  | 'DECISION'
  /**
   * 发布活动，如新闻发布会。
   * An event such as a press conference.
   */
  | 'EVENT'
  /**
   * 政策解读。
   * A policy interpretation.
   */
  | 'INTERPRETATION'
  /**
   * 要闻。
   * News.
   */
  | 'NEWS'
  /**
   * 行政规范性文件。
   * A normative document.
   */
  | 'NORMATIVE'
  /**
   * 通知公告。
   * A notice.
   */
  | 'NOTICE'
  /**
   * 政策性文件。
   * A policy document.
   */
  | 'POLICY'
  /**
   * 规章。
   * A government rule.
   */
  | 'RULE'
  /**
   * 直播或连续发布。
   * A live thread.
   */
  | 'THREAD';

/**
 * 有效性。
 * Whether a document is in force.
 */
export type LegalForce =
  /**
   * 失效。
   * Expired.
   */
  | 'EXPIRED'
  /**
   * 有效。
   * In force.
   */
  | 'IN_FORCE'
  /**
   * 部分失效或已修改。
   * Partly in force, or amended.
   */
  | 'PARTIALLY_IN_FORCE'
  /**
   * 废止。
   * Repealed.
   */
  | 'REPEALED'
  /**
   * 未知。
   * Unknown.
   */
  | 'UNKNOWN';

/**
 * 文件之间的关系。
 * How one document relates to another.
 */
export type RelationKind =
  /**
   * 修改。
   * Amends it.
   */
  | 'AMENDS'
  /**
   * 引用。
   * Cites it.
   */
  | 'CITES'
  /**
   * 转发。
   * Forwards it.
   */
  | 'FORWARDS'
  /**
   * 贯彻落实。
   * Implements it.
   */
  | 'IMPLEMENTS'
  /**
   * 解读。
   * Interprets it.
   */
  | 'INTERPRETS'
  /**
   * 印发。
   * Issues it.
   */
  | 'ISSUES'
  /**
   * 废止。
   * Repeals it.
   */
  | 'REPEALS';

/**
 * 为何可以发布。
 * Why something may be released.
 */
export type ReleaseBasis =
  /**
   * 已在政府网站公开，以其网址为证。
   * Public on a government site; its address is the evidence.
   */
  | 'ALREADY_PUBLIC'
  /**
   * 在此首次发布，须过全部关口。
   * First published here, through the full gate.
   */
  | 'ORIGINAL';

/**
 * 发布日志中的事件。
 * What happened to a release.
 */
export type ReleaseEventKind =
  /**
   * 更正。
   * Corrected.
   */
  | 'CORRECTED'
  /**
   * 有效性变更：副本保留并加标注。
   * Legal force changed: copies stay and are labelled.
   */
  | 'FORCE_CHANGED'
  /**
   * 发布。
   * Published.
   */
  | 'PUBLISHED'
  /**
   * 撤回：各处副本应撤下。
   * Withdrawn: copies are recalled.
   */
  | 'WITHDRAWN';

/**
 * 要哪些发布；各项都须满足，每项满足其一即可。
 * Which releases are wanted: all conditions, each by any of its values.
 */
export type ReleaseFilter = {
  /**
   * 公开对象。
   * Audiences.
   */
  readonly audiences?: ReadonlyArray<string> | null | undefined;
  /**
   * 栏目。
   * Columns.
   */
  readonly columns?: ReadonlyArray<string> | null | undefined;
  /**
   * 与此机关或渠道有关：会使其负转载之责者。
   * What would oblige this agency or channel.
   */
  readonly concerning?: string | null | undefined;
  /**
   * 所涉或来源地区的区划代码。
   * The division code of the area concerned, else of the origin.
   */
  readonly divisionCode?: string | null | undefined;
  /**
   * 文件种类。
   * Kinds of document.
   */
  readonly kinds?: ReadonlyArray<DocumentKind> | null | undefined;
  /**
   * 来源机关的层级。
   * Levels of the origin.
   */
  readonly originLevels?: ReadonlyArray<AdministrativeLevel> | null | undefined;
  /**
   * 范围。
   * Scopes.
   */
  readonly scopes?: ReadonlyArray<ReleaseScope> | null | undefined;
  /**
   * 系统（条）。
   * Systems.
   */
  readonly systems?: ReadonlyArray<string> | null | undefined;
  /**
   * 主题。
   * Subjects.
   */
  readonly topics?: ReadonlyArray<string> | null | undefined;
};

/**
 * 发布的范围。
 * Whom a release concerns.
 */
export type ReleaseScope =
  /**
   * 全局：所有下级政府网站。
   * All: every subordinate government site.
   */
  | 'GLOBAL'
  /**
   * 地区：所涉区域（块）。
   * The area it names and everything below it.
   */
  | 'REGION'
  /**
   * 行业：所涉系统（条）。
   * The systems it names.
   */
  | 'SECTOR';

export type DocumentPageQueryVariables = Exact<{
  id: string;
}>;


export type DocumentPageQuery = { readonly policyDocument: { readonly indexNumber: string | null, readonly writtenOn: string | null, readonly issuedOn: string | null, readonly effectiveFrom: string | null, readonly validUntil: string | null, readonly disclosure: Disclosure, readonly disclosureBasis: DisclosureBasis, readonly topics: ReadonlyArray<string>, readonly audiences: ReadonlyArray<string>, readonly keywords: ReadonlyArray<string>, readonly recipients: ReadonlyArray<string>, readonly copiedTo: ReadonlyArray<string>, readonly digest: string | null, readonly sourceUrl: string | null, readonly body: string | null, readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly attachments: ReadonlyArray<{ readonly id: string, readonly name: string, readonly mediaType: string, readonly bytes: number, readonly digest: string, readonly url: string }>, readonly interpretations: ReadonlyArray<{ readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> }>, readonly relations: ReadonlyArray<{ readonly id: string, readonly kind: RelationKind, readonly targetNumber: string | null, readonly targetTitle: string | null, readonly document: { readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly relations: ReadonlyArray<{ readonly id: string, readonly kind: RelationKind, readonly targetNumber: string | null, readonly targetTitle: string | null, readonly document: { readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly relations: ReadonlyArray<{ readonly id: string, readonly kind: RelationKind, readonly targetNumber: string | null, readonly targetTitle: string | null, readonly document: { readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> } | null }>, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> } | null }>, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> } | null }>, readonly gazetteArticles: ReadonlyArray<{ readonly id: string, readonly citation: string, readonly title: string, readonly pageFrom: number | null, readonly pageTo: number | null, readonly issue: { readonly id: string, readonly label: string, readonly year: number, readonly publishedOn: string | null, readonly gazette: { readonly id: string, readonly name: string } } }> | null, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> } | null };

export type DocumentPartsFragment = { readonly indexNumber: string | null, readonly writtenOn: string | null, readonly issuedOn: string | null, readonly effectiveFrom: string | null, readonly validUntil: string | null, readonly disclosure: Disclosure, readonly disclosureBasis: DisclosureBasis, readonly topics: ReadonlyArray<string>, readonly audiences: ReadonlyArray<string>, readonly keywords: ReadonlyArray<string>, readonly recipients: ReadonlyArray<string>, readonly copiedTo: ReadonlyArray<string>, readonly digest: string | null, readonly sourceUrl: string | null, readonly body: string | null, readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly attachments: ReadonlyArray<{ readonly id: string, readonly name: string, readonly mediaType: string, readonly bytes: number, readonly digest: string, readonly url: string }>, readonly interpretations: ReadonlyArray<{ readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> }>, readonly relations: ReadonlyArray<{ readonly id: string, readonly kind: RelationKind, readonly targetNumber: string | null, readonly targetTitle: string | null, readonly document: { readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly relations: ReadonlyArray<{ readonly id: string, readonly kind: RelationKind, readonly targetNumber: string | null, readonly targetTitle: string | null, readonly document: { readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly relations: ReadonlyArray<{ readonly id: string, readonly kind: RelationKind, readonly targetNumber: string | null, readonly targetTitle: string | null, readonly document: { readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> } | null }>, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> } | null }>, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> } | null }>, readonly gazetteArticles: ReadonlyArray<{ readonly id: string, readonly citation: string, readonly title: string, readonly pageFrom: number | null, readonly pageTo: number | null, readonly issue: { readonly id: string, readonly label: string, readonly year: number, readonly publishedOn: string | null, readonly gazette: { readonly id: string, readonly name: string } } }> | null, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> };

export type DocumentLineFragment = { readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> };

export type LatestReleasesQueryVariables = Exact<{
  filter?: ReleaseFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type LatestReleasesQuery = { readonly releases: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly column: string, readonly publishedAt: string, readonly withdrawnAt: string | null, readonly edition: number, readonly origin: { readonly id: string, readonly name: string }, readonly document: { readonly id: string, readonly kind: DocumentKind, readonly documentNumber: string | null, readonly legalForce: LegalForce } | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type ReleaseLineFragment = { readonly id: string, readonly title: string, readonly column: string, readonly publishedAt: string, readonly withdrawnAt: string | null, readonly edition: number, readonly origin: { readonly id: string, readonly name: string }, readonly document: { readonly id: string, readonly kind: DocumentKind, readonly documentNumber: string | null, readonly legalForce: LegalForce } | null };

export type ReleaseNewsSubscriptionVariables = Exact<{
  filter?: ReleaseFilter | null | undefined;
}>;


export type ReleaseNewsSubscription = { readonly releaseEvents: { readonly cursor: string, readonly kind: ReleaseEventKind } };

export type ReleasePageQueryVariables = Exact<{
  id: string;
}>;


export type ReleasePageQuery = { readonly release: { readonly id: string, readonly title: string, readonly column: string, readonly scope: ReleaseScope, readonly basis: ReleaseBasis, readonly url: string | null, readonly publishedAt: string, readonly enteredLogAt: string, readonly withdrawnAt: string | null, readonly edition: number, readonly origin: { readonly id: string, readonly name: string, readonly level: AdministrativeLevel, readonly divisionCode: string | null }, readonly document: { readonly indexNumber: string | null, readonly writtenOn: string | null, readonly issuedOn: string | null, readonly effectiveFrom: string | null, readonly validUntil: string | null, readonly disclosure: Disclosure, readonly disclosureBasis: DisclosureBasis, readonly topics: ReadonlyArray<string>, readonly audiences: ReadonlyArray<string>, readonly keywords: ReadonlyArray<string>, readonly recipients: ReadonlyArray<string>, readonly copiedTo: ReadonlyArray<string>, readonly digest: string | null, readonly sourceUrl: string | null, readonly body: string | null, readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly attachments: ReadonlyArray<{ readonly id: string, readonly name: string, readonly mediaType: string, readonly bytes: number, readonly digest: string, readonly url: string }>, readonly interpretations: ReadonlyArray<{ readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> }>, readonly relations: ReadonlyArray<{ readonly id: string, readonly kind: RelationKind, readonly targetNumber: string | null, readonly targetTitle: string | null, readonly document: { readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly relations: ReadonlyArray<{ readonly id: string, readonly kind: RelationKind, readonly targetNumber: string | null, readonly targetTitle: string | null, readonly document: { readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly relations: ReadonlyArray<{ readonly id: string, readonly kind: RelationKind, readonly targetNumber: string | null, readonly targetTitle: string | null, readonly document: { readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> } | null }>, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> } | null }>, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> } | null }>, readonly gazetteArticles: ReadonlyArray<{ readonly id: string, readonly citation: string, readonly title: string, readonly pageFrom: number | null, readonly pageTo: number | null, readonly issue: { readonly id: string, readonly label: string, readonly year: number, readonly publishedOn: string | null, readonly gazette: { readonly id: string, readonly name: string } } }> | null, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> } | null, readonly bundle: ReadonlyArray<{ readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> }>, readonly compliance: { readonly obliged: number, readonly verified: number } | null } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const DocumentLineFragmentDoc = new TypedDocumentString(`
    fragment DocumentLine on PolicyDocument {
  id
  kind
  title
  documentNumber
  publishedOn
  legalForce
  issuers {
    id
    name
    level
  }
}
    `, {"fragmentName":"DocumentLine"}) as unknown as TypedDocumentString<DocumentLineFragment, unknown>;
export const DocumentPartsFragmentDoc = new TypedDocumentString(`
    fragment DocumentParts on PolicyDocument {
  ...DocumentLine
  indexNumber
  writtenOn
  issuedOn
  effectiveFrom
  validUntil
  disclosure
  disclosureBasis
  topics
  audiences
  keywords
  recipients
  copiedTo
  digest
  sourceUrl
  body
  attachments {
    id
    name
    mediaType
    bytes
    digest
    url
  }
  interpretations {
    ...DocumentLine
  }
  relations {
    id
    kind
    targetNumber
    targetTitle
    document {
      ...DocumentLine
      relations {
        id
        kind
        targetNumber
        targetTitle
        document {
          ...DocumentLine
          relations {
            id
            kind
            targetNumber
            targetTitle
            document {
              ...DocumentLine
            }
          }
        }
      }
    }
  }
  gazetteArticles {
    id
    citation
    title
    pageFrom
    pageTo
    issue {
      id
      label
      year
      publishedOn
      gazette {
        id
        name
      }
    }
  }
}
    fragment DocumentLine on PolicyDocument {
  id
  kind
  title
  documentNumber
  publishedOn
  legalForce
  issuers {
    id
    name
    level
  }
}`, {"fragmentName":"DocumentParts"}) as unknown as TypedDocumentString<DocumentPartsFragment, unknown>;
export const ReleaseLineFragmentDoc = new TypedDocumentString(`
    fragment ReleaseLine on Release {
  id
  title
  column
  publishedAt
  withdrawnAt
  edition
  origin {
    id
    name
  }
  document {
    id
    kind
    documentNumber
    legalForce
  }
}
    `, {"fragmentName":"ReleaseLine"}) as unknown as TypedDocumentString<ReleaseLineFragment, unknown>;
export const DocumentPageDocument = new TypedDocumentString(`
    query DocumentPage($id: ID!) {
  policyDocument(id: $id) {
    ...DocumentParts
  }
}
    fragment DocumentParts on PolicyDocument {
  ...DocumentLine
  indexNumber
  writtenOn
  issuedOn
  effectiveFrom
  validUntil
  disclosure
  disclosureBasis
  topics
  audiences
  keywords
  recipients
  copiedTo
  digest
  sourceUrl
  body
  attachments {
    id
    name
    mediaType
    bytes
    digest
    url
  }
  interpretations {
    ...DocumentLine
  }
  relations {
    id
    kind
    targetNumber
    targetTitle
    document {
      ...DocumentLine
      relations {
        id
        kind
        targetNumber
        targetTitle
        document {
          ...DocumentLine
          relations {
            id
            kind
            targetNumber
            targetTitle
            document {
              ...DocumentLine
            }
          }
        }
      }
    }
  }
  gazetteArticles {
    id
    citation
    title
    pageFrom
    pageTo
    issue {
      id
      label
      year
      publishedOn
      gazette {
        id
        name
      }
    }
  }
}
fragment DocumentLine on PolicyDocument {
  id
  kind
  title
  documentNumber
  publishedOn
  legalForce
  issuers {
    id
    name
    level
  }
}`, {"hash":"sha256:b7c1a24953ef5768e5ba57ce13834e86965aeeceb64efd82d45e9ea8c230ce10"}) as unknown as TypedDocumentString<DocumentPageQuery, DocumentPageQueryVariables>;
export const LatestReleasesDocument = new TypedDocumentString(`
    query LatestReleases($filter: ReleaseFilter, $first: Int!, $after: Cursor) {
  releases(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        ...ReleaseLine
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment ReleaseLine on Release {
  id
  title
  column
  publishedAt
  withdrawnAt
  edition
  origin {
    id
    name
  }
  document {
    id
    kind
    documentNumber
    legalForce
  }
}`, {"hash":"sha256:705d4709cab43f319eadec3c8905a731ddd7b2fb44e476a2c6f0846e8130fd55"}) as unknown as TypedDocumentString<LatestReleasesQuery, LatestReleasesQueryVariables>;
export const ReleaseNewsDocument = new TypedDocumentString(`
    subscription ReleaseNews($filter: ReleaseFilter) {
  releaseEvents(filter: $filter) {
    cursor
    kind
  }
}
    `, {"hash":"sha256:2b965bd629012944fc6baa46c69ffa9de4a93843f8001004b542768ebf4f655a"}) as unknown as TypedDocumentString<ReleaseNewsSubscription, ReleaseNewsSubscriptionVariables>;
export const ReleasePageDocument = new TypedDocumentString(`
    query ReleasePage($id: ID!) {
  release(id: $id) {
    id
    title
    column
    scope
    basis
    url
    publishedAt
    enteredLogAt
    withdrawnAt
    edition
    origin {
      id
      name
      level
      divisionCode
    }
    document {
      ...DocumentParts
    }
    bundle {
      ...DocumentLine
    }
    compliance {
      obliged
      verified
    }
  }
}
    fragment DocumentParts on PolicyDocument {
  ...DocumentLine
  indexNumber
  writtenOn
  issuedOn
  effectiveFrom
  validUntil
  disclosure
  disclosureBasis
  topics
  audiences
  keywords
  recipients
  copiedTo
  digest
  sourceUrl
  body
  attachments {
    id
    name
    mediaType
    bytes
    digest
    url
  }
  interpretations {
    ...DocumentLine
  }
  relations {
    id
    kind
    targetNumber
    targetTitle
    document {
      ...DocumentLine
      relations {
        id
        kind
        targetNumber
        targetTitle
        document {
          ...DocumentLine
          relations {
            id
            kind
            targetNumber
            targetTitle
            document {
              ...DocumentLine
            }
          }
        }
      }
    }
  }
  gazetteArticles {
    id
    citation
    title
    pageFrom
    pageTo
    issue {
      id
      label
      year
      publishedOn
      gazette {
        id
        name
      }
    }
  }
}
fragment DocumentLine on PolicyDocument {
  id
  kind
  title
  documentNumber
  publishedOn
  legalForce
  issuers {
    id
    name
    level
  }
}`, {"hash":"sha256:dba8a55d8f27b2fe693c985a334fd4315ef51ee38099e0edbcff0239a17d39d6"}) as unknown as TypedDocumentString<ReleasePageQuery, ReleasePageQueryVariables>;