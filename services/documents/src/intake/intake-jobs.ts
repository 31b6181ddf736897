import { implementJob, type JobHandler } from '@dibao/shared/jobs/job';
import type { IntakeScope } from './intake-scope.ts';
import { lookAtArticleJob, lookAtListJob } from '../commands/looks.job.ts';
import { lookAtArticle } from './look-at-article.ts';
import { lookAtList } from './look-at-list.ts';

/** The jobs that watch the registered portals. */
export function intakeJobs(scope: IntakeScope): readonly JobHandler[] {
  return [
    implementJob(lookAtListJob, ({ listId }, { signal }) => lookAtList(scope, listId, signal)),
    implementJob(lookAtArticleJob, ({ articleId }, { signal }) => lookAtArticle(scope, articleId, signal)),
  ];
}
