import { buildSchema } from 'graphql';

/** The part of the contract a follower asks for. */
export const standInSchema = buildSchema(`
  scalar Cursor scalar DateTime
  enum ReleaseEventKind { PUBLISHED CORRECTED WITHDRAWN FORCE_CHANGED }
  enum RepostMode { REPOST LINK }
  type Agency { name: String! }
  type Attachment { name: String! mediaType: String! bytes: Int! digest: String! url: String! }
  type PolicyDocument {
    id: ID! title: String! documentNumber: String body: String digest: String sourceUrl: String
    attachments: [Attachment!]! interpretations: [PolicyDocument!]!
  }
  type Release {
    id: ID! title: String! column: String! url: String publishedAt: DateTime! withdrawnAt: DateTime edition: Int!
    origin: Agency document: PolicyDocument
  }
  type Signature { algorithm: String! keyId: String! value: String! }
  type ReleaseEvent {
    cursor: Cursor! position: Int! kind: ReleaseEventKind! at: DateTime! edition: Int! reason: String releaseId: ID!
    envelope: String digest: String! chain: String! signatures: [Signature!]! release: Release
  }
  type ReleaseEventEdge { cursor: Cursor! node: ReleaseEvent! }
  type PageInfo { endCursor: Cursor hasNextPage: Boolean! }
  type ReleaseEventConnection { edges: [ReleaseEventEdge!]! pageInfo: PageInfo! }
  type ReleaseLog { head: Cursor! }
  input ReleaseFilter { columns: [String!] }
  type ReleasesAcknowledged { upTo: Cursor! }
  type RepostDuty { id: ID! }
  type RepostsReported { duties: [RepostDuty!]! }
  type ValidationIssue { path: String! message: String! clause: String }
  type ValidationFailure { message: String! issues: [ValidationIssue!]! }
  type NotFound { message: String! }
  union AcknowledgeReleasesResult = ReleasesAcknowledged | ValidationFailure | NotFound
  union ReportRepostsResult = RepostsReported | ValidationFailure
  input AcknowledgeReleasesInput { channelIds: [ID!]! upTo: Cursor! idempotencyKey: String }
  input RepostReport { releaseId: ID! channelId: ID! edition: Int url: String! mode: RepostMode = REPOST postedAt: DateTime }
  input ReportRepostsInput { reports: [RepostReport!]! idempotencyKey: String }
  type Query {
    releaseLog: ReleaseLog!
    releaseEvents(after: Cursor, filter: ReleaseFilter, first: Int = 100): ReleaseEventConnection!
  }
  type Mutation {
    acknowledgeReleases(input: AcknowledgeReleasesInput!): AcknowledgeReleasesResult!
    reportReposts(input: ReportRepostsInput!): ReportRepostsResult!
  }
  type Subscription { releaseEvents(after: Cursor, filter: ReleaseFilter): ReleaseEvent! }
`);
