import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InventedCountry, seedCountry } from './invented-country.ts';
import { createMediaStack, type MediaStack } from './media-stack.ts';

describe('what a release carries', () => {
  let media: MediaStack;
  let country: InventedCountry;
  beforeAll(async () => {
    media = await createMediaStack();
    country = await seedCountry(media);
  });
  afterAll(async () => media[Symbol.asyncDispose]());

  const rows = (sql: string) => media.orm.em.fork().execute<object[]>(sql);
  const editions = (id: string) =>
    rows(
      `select edition, title, digest is not null as "hasText" from release_edition where release_id = '${id}' order by edition`,
    );

  it('is kept with each of its editions, without a word of the text', async () => {
    const origin = country.agencies.province;
    const { releaseId } = media.documents.append('PUBLISHED', {
      origin,
      title: '第一版',
      body: '正文甲',
      document: { topics: ['水利'] },
    });
    const { position } = media.documents.append(
      'CORRECTED',
      { id: releaseId, origin, title: '第二版', body: '正文乙' },
      { edition: 2 },
    );
    await media.settled(position);
    expect(await editions(releaseId)).toEqual([
      { edition: 1, title: '第一版', hasText: true },
      { edition: 2, title: '第二版', hasText: true },
    ]);
    const [release] = await rows(`select * from release where id = '${releaseId}'`);
    expect(release).toMatchObject({
      edition: 2,
      basis: 'ORIGINAL',
      document_kind: 'NORMATIVE',
      issuers: [origin.name],
    });
  });

  it('is filled in where the events were read before this was kept', async () => {
    const { releaseId, position } = media.documents.append('PUBLISHED', {
      origin: country.agencies.province,
      body: '正文',
    });
    await media.settled(position);
    await rows(`delete from release_edition where release_id = '${releaseId}'`);
    await rows(`update release set document_id = null where id = '${releaseId}'`);
    await rows(`select graphile_worker.add_job('fill-released-documents')`);
    await expect.poll(() => editions(releaseId)).toHaveLength(1);
  });
});
