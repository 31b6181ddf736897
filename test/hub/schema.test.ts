import { printedSchemas } from '@dibao/hub/schema/printed-schemas';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createCommandLine } from '../support/command-line.ts';

describe('pnpm hub schema', () => {
  it('finds the committed schemas equal to the code', async () => {
    await using line = await createCommandLine({});
    const { out, exitCode } = await line.run('schema', '--check');
    expect(out.split('\n').filter((row) => !row.includes('is unchanged'))).toEqual([]);
    expect(exitCode).toBe(0);
  });

  it('prints what the gateway shows as a schema without a trace of federation', async () => {
    const shown = (await printedSchemas()).find(({ path }) => path === 'gateway/schema.graphql')?.sdl ?? '';
    expect(buildSchema(shown).getSubscriptionType()?.getFields()).toHaveProperty('releaseEvents');
    expect(shown).not.toMatch(/join__|_entities|@key/);
  });
});
