import { anonymous } from '@dibao/shared/auth';
import { viewerOf } from '@dibao/shared/identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentsApi } from '../support/documents-api.ts';
import { startDocuments } from '../support/documents.ts';

const notice = (id: string, rest: object = {}) => ({
  ...{
    id,
    kind: 'NOTICE',
    title: `澜平省民政厅关于第${id}项工作的通知`,
    docNumber: `澜民发〔2026〕${id}号`,
    issuers: ['澜平省民政厅'],
  },
  ...{ body: `各市民政局：\n请办理第${id}项工作。\n澜平省民政厅\n2026年3月1日\n（此件公开发布）`, ...rest },
});

describe('the way of a first publication', () => {
  let hub: Awaited<ReturnType<typeof startDocuments>>;
  let api: ReturnType<typeof createDocumentsApi>;
  beforeAll(async () => {
    hub = await startDocuments();
    api = createDocumentsApi(hub);
    await hub.importRecords('documents', [
      notice('1'),
      notice('2', { kind: 'POLICY' }),
      notice('3'),
      notice('4'),
      notice('5'),
      notice('6'),
      notice('7'),
    ]);
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  it('is closed before the secrecy review, and nobody outside knows the text', async () => {
    const { id } = await api.document('1');
    expect(await api.document('1', 'id', anonymous)).toBeNull();
    const refused = await api.publish({ documentId: id });
    expect(refused.issues).toMatchObject([{ path: 'documentId', clause: 'B22' }]);
    expect((await api.events()).edges).toEqual([]);
  });

  it('opens with the review, and the public reads the text', async () => {
    const { id } = await api.document('1');
    await api.review({ documentId: id });
    expect(await api.publish({ documentId: id })).toMatchObject({ __typename: 'Release', edition: 1 });
    expect((await api.document('1', 'body', anonymous)).body).toContain('第1项工作');
  });

  it('asks a policy document for its interpretation, or for a reason', async () => {
    const { id } = await api.document('2');
    await api.review({ documentId: id });
    expect((await api.publish({ documentId: id })).issues[0].clause).toMatch(/D0/);
    expect(await api.publish({ documentId: id, noInterpretationReason: '仅为转发' })).toMatchObject({
      __typename: 'Release',
    });
  });

  it('stays closed for what a review refused', async () => {
    const { id } = await api.document('3');
    await api.review({ documentId: id, result: 'REFUSED' });
    expect((await api.publish({ documentId: id })).issues[0].clause).toBe('B22');
  });

  it('is the same once however often it is asked with one key, and refuses the key for another input', async () => {
    const { id } = await api.document('4');
    await api.review({ documentId: id });
    const input = { documentId: id, idempotencyKey: 'k-4' };
    const answers = await Promise.all([api.publish(input), api.publish(input), api.publish(input)]);
    expect(new Set(answers.map((release) => release.id)).size).toBe(1);
    expect(await api.publish({ ...input, column: '另一栏目' })).toMatchObject({
      __typename: 'ValidationFailure',
      issues: [{ path: 'idempotencyKey' }],
    });
  });

  it('shows the released text until a correction carries the new one', async () => {
    const { id } = await api.document('5');
    await api.review({ documentId: id });
    const { id: releaseId } = await api.publish({ documentId: id });
    await hub.importRecords('documents', [notice('5', { body: '各市民政局：\n请办理新的工作。\n（此件公开发布）' })]);
    expect((await api.document('5', 'body', anonymous)).body).toContain('第5项工作');
    expect((await api.document('5', 'body')).body).toContain('新的工作');
    expect((await api.correct({ releaseId })).issues[0].clause).toBe('B22');
    await api.review({ documentId: id });
    expect(await api.correct({ releaseId })).toMatchObject({ __typename: 'Release', edition: 2 });
    expect((await api.document('5', 'body', anonymous)).body).toContain('新的工作');
  });

  it('ends with a recall: the text is gone for the public, and a second recall is refused', async () => {
    const { id } = await api.document('6');
    await api.review({ documentId: id });
    const { id: releaseId } = await api.publish({ documentId: id });
    await api.withdraw({ releaseId });
    expect(await api.document('6', 'body', anonymous)).toBeNull();
    expect(await api.withdraw({ releaseId })).toMatchObject({ __typename: 'ValidationFailure' });
  });

  it('is for publishers: others are told which role it takes', async () => {
    const site = createDocumentsApi(
      hub,
      viewerOf({ subject: 's', roles: ['site'], agencyId: null, channelIds: [], expiresAt: null }),
    );
    const { id } = await api.document('7');
    await expect(site.publish({ documentId: id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(createDocumentsApi(hub, anonymous).publish({ documentId: id })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  it('asks for reason and legal basis of what is withheld, and shows nothing of it from then on', async () => {
    const { id } = await api.document('7');
    expect(
      (await api.disclose({ documentId: id, disclosure: 'NOT_DISCLOSED' })).issues.map(
        (issue: { clause: string }) => issue.clause,
      ),
    ).toEqual(['B03', 'B03', 'B01']);
    expect(
      await api.disclose({
        documentId: id,
        disclosure: 'NOT_DISCLOSED',
        reason: '涉及内部事务',
        legalBasis: '条例第十六条',
      }),
    ).toMatchObject({ disclosure: 'NOT_DISCLOSED' });
    expect(await api.document('7', 'id', anonymous)).toBeNull();
    await hub.importRecords('documents', [notice('7', { keywords: ['更新'] })]);
    expect(await api.document('7', 'disclosure')).toEqual({ disclosure: 'NOT_DISCLOSED' });
  });
});
