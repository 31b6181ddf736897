import { defineJob } from '@dibao/shared/jobs/job';

/** One look at a list page or feed. */
export const lookAtListJob = defineJob<{ readonly listId: string }>({
  name: 'look-at-list',
  parse: (payload) => payload as { readonly listId: string },
});

/** One look at the page of an article, the first or a later one. */
export const lookAtArticleJob = defineJob<{ readonly articleId: string }>({
  name: 'look-at-article',
  parse: (payload) => payload as { readonly articleId: string },
});
