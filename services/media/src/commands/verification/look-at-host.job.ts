import { defineJob } from '@dibao/shared/jobs/job';

/** Drains what is to be looked at on one host. One of a host runs at a time, so that its requests are paced together. */
export const lookAtHost = defineJob<{ readonly host: string }>({
  name: 'look-at-host',
  parse(payload) {
    const host = (payload as { readonly host?: unknown } | null)?.host;
    if (typeof host !== 'string') throw new TypeError(`A host is missing in ${JSON.stringify(payload)}`);
    return { host };
  },
});
