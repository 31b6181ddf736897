import { lookup, Resolver } from 'node:dns/promises';

/** All addresses of a name. Throws when there are none. */
export type ResolveHost = (host: string) => Promise<readonly string[]>;

/**
 * Asks the DNS servers directly: the platform's `lookup` waits on a pool of four threads, which four slow names would fill
 * for everybody. It has the second word only, for names of the machine's own table that no server knows.
 */
export function createHostResolver(): ResolveHost {
  const resolver = new Resolver({ timeout: 3_000, tries: 2 });
  return async (host) => {
    const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    const addresses = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    if (addresses.length > 0) return addresses;
    if (answers.some((answer) => answer.status === 'rejected' && isTimeout(answer.reason))) throw answerError(answers);
    return (await lookup(host, { all: true })).map(({ address }) => address);
  };
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ETIMEOUT';
}

function answerError(answers: readonly PromiseSettledResult<unknown>[]): Error {
  const reasons = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as Error] : []));
  return new AggregateError(reasons, 'the name servers did not answer');
}
