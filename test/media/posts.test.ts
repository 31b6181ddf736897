import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InventedCountry, seedCountry } from './invented-country.ts';
import { createMediaStack, type MediaStack, viewer } from './media-stack.ts';

interface Result {
  readonly id?: string;
  readonly state?: string;
  readonly lockVersion?: number;
  readonly message?: string;
  readonly actual?: number;
  readonly issues?: readonly { readonly path: string; readonly clause: string | null }[];
}

describe('a post of an account', () => {
  let media: MediaStack;
  let country: InventedCountry;
  let releaseId: string;

  beforeAll(async () => {
    media = await createMediaStack();
    country = await seedCountry(media);
    const event = media.documents.append('PUBLISHED', {
      origin: country.agencies.province,
      title: '关于做好冬季防火工作的通知',
      url: 'https://www.example.gov.cn/1.html',
      body: '为做好冬季防火工作，现就有关事项通知如下。\n各地要在2026年12月31日前完成排查，投入不少于1,234万元。',
    });
    releaseId = event.releaseId;
    await media.settled(event.position);
  });
  afterAll(async () => media[Symbol.asyncDispose]());

  const editor = (subject: string) => viewer('editor', { channelIds: [country.account], subject });

  async function act(mutation: string, input: object, subject = '甲'): Promise<Result> {
    const type = mutation === 'draftPost' ? 'DraftPostInput' : 'PostStepInput';
    const { data, errors } = await media.ask<Record<string, Result>>(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) {
        ... on Post { id state lockVersion } ... on NotFound { message }
        ... on ValidationFailure { issues { path clause } } ... on VersionConflict { expected actual } } }`,
      { as: editor(subject), variables: { input } },
    );
    expect(errors).toBeUndefined();
    return data[mutation] ?? {};
  }

  const post = (more: object = {}) => ({
    channelId: country.account,
    releaseId,
    title: '冬季防火，人人有责',
    text: '各地要在2026年12月31日前完成排查，投入不少于1,234万元。请大家注意防火。',
    ...more,
  });

  it('goes out when a second person has approved it (E13), and is not offered again', async () => {
    const draft = await act('draftPost', post());
    expect(draft).toMatchObject({ state: 'DRAFT', lockVersion: 1 });
    const step = { postId: draft.id, lockVersion: 1 };
    expect(await act('approvePost', step, '乙')).toMatchObject({ issues: [{ path: 'postId', clause: 'E13' }] });
    expect(await act('submitPost', step)).toMatchObject({ state: 'SUBMITTED' });
    expect(await act('approvePost', step)).toMatchObject({ issues: [{ path: 'postId', clause: 'E13' }] });
    expect(await act('rejectPost', step, '乙')).toMatchObject({ issues: [{ path: 'note' }] });
    expect(await act('rejectPost', { ...step, note: '标题改一改' }, '乙')).toMatchObject({ state: 'REJECTED' });
    expect(await act('draftPost', post({ postId: draft.id, title: '冬季防火提示' }))).toMatchObject({
      state: 'DRAFT',
      lockVersion: 2,
    });
    expect(await act('submitPost', step)).toMatchObject({ actual: 2 });
    const again = { postId: draft.id, lockVersion: 2 };
    await act('submitPost', again);
    expect(await act('draftPost', post({ postId: draft.id }))).toMatchObject({
      issues: [{ path: 'postId', clause: 'E13' }],
    });
    expect(await act('approvePost', again, '乙')).toMatchObject({ state: 'APPROVED' });
    expect(await act('reportPost', { ...again, url: '无' })).toMatchObject({ issues: [{ path: 'url' }] });
    expect(await act('reportPost', { ...again, url: 'https://weibo.com/1/2' })).toMatchObject({ state: 'POSTED' });
    const { data } = await media.ask<Record<string, { edges: { node: object }[] }>>(
      `query ($id: ID!) { repostableReleases(channelId: $id) { edges { node { id } } }
        posts(channelId: $id, states: [POSTED]) { edges { node { draftedBy submittedBy decidedBy postedUrl release { id } findings { code } } } }
        mediaAccounts { edges { node { lastPostAt isSleeping } } } }`,
      { as: editor('甲'), variables: { id: country.account } },
    );
    expect(data['repostableReleases']?.edges).toEqual([]);
    expect(data['posts']?.edges[0]?.node).toEqual({
      ...{ draftedBy: '甲', submittedBy: '甲', decidedBy: '乙', postedUrl: 'https://weibo.com/1/2' },
      ...{ release: { id: releaseId }, findings: [] },
    });
    expect(data['mediaAccounts']?.edges[0]?.node).toMatchObject({ isSleeping: false });
  });

  it('is not submitted with advertising, a changed figure, or without what it cites (E03, E02, E04)', async () => {
    const submit = async (more: object) => {
      const { id: postId } = await act('draftPost', post(more));
      return (await act('submitPost', { postId, lockVersion: 1 })).issues?.map(({ clause }) => clause);
    };
    expect(await submit({ text: '防火用品限时优惠。' })).toEqual(['E03']);
    expect(await submit({ releaseId: null })).toEqual(['E04']);
    expect(await submit({ releaseId: null, functionCode: '消防宣传' })).toBeUndefined();
    const changed =
      '为做好冬季防火工作，现就有关事项通知如下。\n各地要在2026年12月31日前完成排查，投入不少于1,334万元。';
    expect(await submit({ text: changed })).toEqual(['E02']);
    // An opinion is for the second person to decide.
    expect(await submit({ text: '我认为要注意防火。' })).toBeUndefined();
  });

  it('is checked again when it is approved: what was recalled since is not posted', async () => {
    const gone = media.documents.append('PUBLISHED', {
      origin: country.agencies.province,
      url: 'https://www.example.gov.cn/2.html',
      body: '通知正文。',
    });
    await media.settled(gone.position);
    const { id: postId } = await act('draftPost', post({ releaseId: gone.releaseId, text: '通知正文。' }));
    await act('submitPost', { postId, lockVersion: 1 });
    const last = media.documents.append('WITHDRAWN', { id: gone.releaseId, origin: country.agencies.province });
    await media.settled(last.position);
    expect((await act('approvePost', { postId, lockVersion: 1 }, '乙')).issues?.[0]).toMatchObject({
      path: 'text: RECALLED',
      clause: 'E02',
    });
  });

  it('is linted without being kept, for the channel alone', async () => {
    const lint = (as: ReturnType<typeof viewer>) =>
      media.ask<{ lintPost: object[] }>(
        `query ($input: LintPostInput!) { lintPost(input: $input) { code words isBlocking clause } }`,
        { as, variables: { input: post({ text: '点击购买 https://shop.taobao.com/' }) } },
      );
    expect((await lint(editor('甲'))).data.lintPost).toEqual([
      { code: 'COMMERCIAL_LINK', words: 'https://shop.taobao.com/', isBlocking: true, clause: 'E03' },
      { code: 'COMMERCIAL_WORDS', words: '点击购买', isBlocking: true, clause: 'E03' },
    ]);
    expect((await lint(viewer('editor', { channelIds: [country.sites.west] }))).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
    expect(await act('draftPost', post({ channelId: country.sites.west }))).toMatchObject({
      message: expect.stringContaining('没有渠道'),
    });
  });
});
