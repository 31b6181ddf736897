import { toHubError } from './answer-error.ts';
import { usualFollowTiming } from './follow-timing.ts';
import { createHubClient, type HubAccess, type HubClient } from './hub-client.ts';

/** The hub did not accept what was told; nothing of it was recorded. */
export interface Refusal {
  readonly kind: 'refused';
  readonly message: string;
  /** Where it is wrong, such as `reports.3.url`. */
  readonly issues: readonly { readonly path: string; readonly message: string }[];
}

export interface Acknowledgement {
  /** The sites and accounts that have received. */
  readonly channelIds: readonly string[];
  /** The cursor of the last event received. */
  readonly upTo: string;
  /** The same key with the same input again changes nothing. */
  readonly idempotencyKey?: string;
}

/** Where one copy of a release stands. */
export interface RepostReport {
  readonly releaseId: string;
  readonly channelId: string;
  readonly edition?: number;
  readonly url: string;
  readonly mode?: 'REPOST' | 'LINK';
  /** RFC 3339. */
  readonly postedAt?: string;
}

/**
 * Tells the hub that channels have received everything up to a cursor (protocol 12.1). Needs a token with the scope `report`.
 * Throws HubError where the hub cannot be asked.
 */
export async function acknowledge(
  access: HubAccess,
  input: Acknowledgement,
): Promise<{ readonly kind: 'acknowledged'; readonly upTo: string } | Refusal> {
  const result = await tell<{ upTo: string }>(
    createHubClient(access, usualFollowTiming.connect),
    `mutation Acknowledge($input: AcknowledgeReleasesInput!) {
      told: acknowledgeReleases(input: $input) { __typename ... on ReleasesAcknowledged { upTo } ${failures} ... on NotFound { message } }
    }`,
    input,
  );
  return 'issues' in result ? result : { kind: 'acknowledged', upTo: result.upTo };
}

/**
 * Tells the hub where copies stand, 1 to 1,000 at once, all recorded or none (protocol 12.2). Needs a token with the scope
 * `report`. Throws HubError where the hub cannot be asked.
 */
export async function report(
  access: HubAccess,
  input: { readonly reports: readonly RepostReport[]; readonly idempotencyKey?: string },
): Promise<{ readonly kind: 'reported'; readonly dutyIds: readonly string[] } | Refusal> {
  const result = await tell<{ duties: readonly { id: string }[] }>(
    createHubClient(access, usualFollowTiming.connect),
    `mutation Report($input: ReportRepostsInput!) {
      told: reportReposts(input: $input) { __typename ... on RepostsReported { duties { id } } ${failures} }
    }`,
    input,
  );
  return 'issues' in result ? result : { kind: 'reported', dutyIds: result.duties.map(({ id }) => id) };
}

const failures = '... on ValidationFailure { message issues { path message } }';

async function tell<T extends object>(hub: HubClient, mutation: string, input: object): Promise<T | Refusal> {
  type Told = T | { readonly message: string; readonly issues?: Refusal['issues'] };
  const { data, errors } = await hub.ask<{ told: Told | null }>(mutation, { input });
  if (data.told === null) throw toHubError(errors);
  if (!('message' in data.told)) return data.told;
  const { message, issues = [] } = data.told;
  return { kind: 'refused', message, issues };
}
