import { ReleaseNewsDocument } from '../generated/graphql.ts';
import { persistedText } from '../server/ask.ts';

/** Where the events of a column come from, or of all, as server-sent events. */
export function newsAddress(column: string | null): string {
  const variables = column === null ? {} : { filter: { columns: [column] } };
  return `/graphql?${new URLSearchParams({
    query: persistedText(ReleaseNewsDocument),
    variables: JSON.stringify(variables),
  })}`;
}
