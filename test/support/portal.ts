import { type ReadHtml, readHtml } from './html.ts';
import type { TestHub } from './hub.ts';

/** A page as it came. */
export interface FetchedPage extends ReadHtml {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
}

/** Fetches a page as a reader without scripts and without a name. */
export async function fetchPage(
  hub: Pick<TestHub, 'url'>,
  path: string,
  headers: Record<string, string> = {},
): Promise<FetchedPage> {
  const response = await fetch(new URL(path, hub.url), { headers, signal: AbortSignal.timeout(30_000) });
  const html = await response.text();
  return { status: response.status, headers: response.headers, html, ...readHtml(html) };
}

/** An invented document that may be released as it is. */
export function releasable(id: string, more: object = {}): object {
  return {
    ...{ id, kind: 'NOTICE', title: `关于${id}的通知`, docNumber: null, issuers: ['澜平省人民政府办公厅'] },
    ...{ signedOn: '2026-03-01', publishedOn: '2026-03-05', disclosure: 'PROACTIVE', legalForce: 'IN_FORCE' },
    sourceUrl: `https://www.lanping.gov.example/${id}.html`,
    secrecyReview: { reviewer: '政务公开办公室', reviewedAt: '2026-03-05T12:45:00+08:00', result: 'PASSED' },
    interpretationWaiver: '测试文件，不需解读。',
    body: `${id}的正文。`,
    ...more,
  };
}

/** Imports a document and releases it; answers the ids of both. */
export async function release(
  hub: TestHub,
  record: object & { readonly id?: string },
  { column = '澜平政务', ...more }: { readonly column?: string; readonly bundleIds?: readonly string[] } = {},
): Promise<{ readonly documentId: string; readonly releaseId: string }> {
  const { refused } = await hub.importRecords('documents', [record]);
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
  const documentId = await documentIdOf(hub, String(record.id));
  const { data, errors } = await hub.ask(
    `mutation ($input: PublishReleaseInput!) { publishRelease(input: $input) {
       ... on Release { id } ... on ValidationFailure { message issues { message } } } }`,
    { input: { documentId, column, scope: 'GLOBAL', basis: 'ORIGINAL', ...more } },
  );
  const releaseId = data?.publishRelease.id;
  if (releaseId === undefined) throw new Error(JSON.stringify(errors ?? data));
  return { documentId, releaseId };
}

/** The id the hub gave an imported document. */
export async function documentIdOf(hub: TestHub, sourceId: string): Promise<string> {
  const { data } = await hub.ask(`query ($id: String!) { policyDocument(sourceId: $id) { id } }`, { id: sourceId });
  return data.policyDocument.id;
}

/** Recalls a release. */
export async function withdraw(hub: TestHub, releaseId: string): Promise<void> {
  const { data, errors } = await hub.ask(
    `mutation ($input: WithdrawReleaseInput!) { withdrawRelease(input: $input) { __typename } }`,
    { input: { releaseId, reason: '内容有误' } },
  );
  if (data?.withdrawRelease.__typename !== 'Release') throw new Error(JSON.stringify(errors ?? data));
}
