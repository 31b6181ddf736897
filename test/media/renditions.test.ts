import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InventedCountry, seedCountry } from './invented-country.ts';
import { createMediaStack, type MediaStack } from './media-stack.ts';

interface Rendition {
  readonly title: string;
  readonly parts: readonly string[];
  readonly html: string | null;
  readonly sourceLine: string;
  readonly link: string | null;
}

describe('the rendition of a release', () => {
  let media: MediaStack;
  let country: InventedCountry;

  beforeAll(async () => {
    media = await createMediaStack();
    country = await seedCountry(media);
  });
  afterAll(async () => media[Symbol.asyncDispose]());

  async function rendition(id: string, platform: string): Promise<Rendition | null> {
    const { data, errors } = await media.ask<{ _entities: [{ rendition: Rendition | null }] }>(
      `query ($of: [_Any!]!, $platform: Platform!) {
        _entities(representations: $of) { ... on Release { rendition(platform: $platform) { title parts html sourceLine link digest isExcerpt attachments { name } cover { name } } } }
      }`,
      { variables: { of: [{ __typename: 'Release', id }], platform } },
    );
    expect(errors).toBeUndefined();
    return data._entities[0].rendition;
  }

  const seed = () => ({
    origin: country.agencies.province,
    title: '关于做好冬季防火工作的通知',
    url: 'https://www.example.gov.cn/1.html',
    document: { documentNumber: '云政办发〔2026〕8号', issuers: [{ id: 'x', name: '云岭省人民政府办公厅' }] },
    body: '各市、州人民政府：\n到2026年12月31日，各地投入1,234.56万元。\n云岭省人民政府办公厅\n2026年11月20日',
  });

  it('has the text that was released, in the form the platform takes', async () => {
    const { releaseId, position } = media.documents.append('PUBLISHED', seed());
    await media.settled(position);
    expect(await rendition(releaseId, 'WECHAT')).toMatchObject({
      title: '关于做好冬季防火工作的通知',
      html: expect.stringContaining('各地投入1,234.56万元。</p>'),
      sourceLine: '来源：云岭省人民政府办公厅（云政办发〔2026〕8号）　2026-11-20',
    });
    const weibo = await rendition(releaseId, 'WEIBO');
    expect(weibo?.parts[0]).toContain('【关于做好冬季防火工作的通知】');
    expect(weibo?.parts.at(-1)).toContain('原文：https://www.example.gov.cn/1.html');
    expect(await rendition(releaseId, 'OTHER')).toMatchObject({
      html: null,
      parts: [expect.stringContaining('来源：')],
    });
  });

  it('of a repealed document bears a label, and of one past its validity', async () => {
    const { releaseId } = media.documents.append('PUBLISHED', seed());
    const repealed = media.documents.append('FORCE_CHANGED', { ...seed(), id: releaseId }, { legalForce: 'REPEALED' });
    await media.settled(repealed.position);
    expect((await rendition(releaseId, 'WEIBO'))?.title).toMatch(/^【已废止】/);
    const past = media.documents.append('PUBLISHED', { ...seed(), document: { validUntil: '2026-11-19' } });
    await media.settled(past.position);
    expect((await rendition(past.releaseId, 'WEIBO'))?.title).toMatch(/^【已失效】/);
  });

  it('is none of what was withdrawn, may not be read any more, or has no text', async () => {
    const { releaseId, position } = media.documents.append('PUBLISHED', seed());
    await media.settled(position);
    expect(await rendition(releaseId, 'WECHAT')).not.toBeNull();
    media.documents.texts.clear();
    expect(await rendition(releaseId, 'WECHAT')).toBeNull();
    const { body: _, ...bodiless } = seed();
    const none = media.documents.append('PUBLISHED', bodiless);
    const gone = media.documents.append('PUBLISHED', seed());
    const last = media.documents.append('WITHDRAWN', { ...seed(), id: gone.releaseId });
    await media.settled(last.position);
    expect(await rendition(none.releaseId, 'WECHAT')).toBeNull();
    expect(await rendition(gone.releaseId, 'WEIBO')).toBeNull();
    expect(await rendition('nonsense', 'WEIBO')).toBeNull();
  });
});
