import { addJobs } from '@dibao/shared/jobs/add-job';
import type { Em } from '@dibao/shared/orm';
import { lookAtArticleJob, lookAtListJob } from './looks.job.ts';
import { reserveRequests } from './reserve-requests.ts';

/** Something to look at, and how often its host may be asked. */
export interface Look {
  readonly id: string;
  readonly url: string;
  readonly secondsBetweenRequests: number;
}

/** Enqueues looks, each at a moment when its host may be asked; one look at a thing waits at a time. */
export async function enqueueLooks(em: Em, kind: 'list' | 'article', looks: readonly Look[], now: Date): Promise<void> {
  for (const [host, wanted] of Map.groupBy(looks, ({ url }) => new URL(url).host)) {
    const gap = Math.max(...wanted.map(({ secondsBetweenRequests }) => secondsBetweenRequests)) * 1_000;
    const times = await reserveRequests(em, { host, count: wanted.length, gap, now });
    const options = wanted.map(({ id }, place) => ({
      ...{ key: `${kind}:${id}`, keyMode: 'preserve_run_at' as const, maxAttempts: 3 },
      // Lists first: what is new is known by them, and a page that is looked at again can wait.
      ...{ priority: kind === 'list' ? -1 : 0, runAt: times[place] ?? now },
    }));
    if (kind === 'list') {
      await addJobs(
        em,
        lookAtListJob,
        options.map((each, place) => ({ ...each, payload: { listId: wanted[place]?.id ?? '' } })),
      );
    } else {
      await addJobs(
        em,
        lookAtArticleJob,
        options.map((each, place) => ({ ...each, payload: { articleId: wanted[place]?.id ?? '' } })),
      );
    }
  }
}
