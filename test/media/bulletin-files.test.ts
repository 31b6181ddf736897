import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@dibao/shared/auth';
import { isWellFormed, openZip } from '../support/open-zip.ts';
import { createBulletinDesk } from './bulletin-desk.ts';
import { seedCountry } from './invented-country.ts';
import { createMediaStack, type MediaStack, viewer } from './media-stack.ts';

describe('a bulletin as a file', () => {
  let media: MediaStack;
  let desk: ReturnType<typeof createBulletinDesk>;
  beforeAll(async () => {
    media = await createMediaStack();
    desk = createBulletinDesk(media, await seedCountry(media));
  });
  afterAll(async () => media[Symbol.asyncDispose]());

  const file = (name: string, id: string, as: Viewer | null) =>
    media.get(`/internal/exports?file=${name}&id=${id}`, as);

  it('is a Word document in the official style, with tables, signature and checksum', async () => {
    const { id, checksum } = await desk.frozen('2026-01');
    const answer = await file('bulletin.docx', id, desk.drafter());
    expect(answer.headers.get('content-type')).toContain('wordprocessingml');
    const parts = openZip(Buffer.from(await answer.arrayBuffer()));
    const document = parts.get('word/document.xml') ?? '';
    for (const xml of parts.values()) expect(isWellFormed(xml)).toBe(true);
    const text = [...document.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, piece]) => piece).join('');
    for (const wanted of [
      '云岭省人民政府办公厅',
      '（未发布，未编号）',
      '2026-01 转载情况的通报',
      '一、总体情况',
      '应转载12项',
      '东川市人民政府：应转载未转载。三件未转载。',
      '西川市人民政府（某某）：转载及时。',
      checksum,
      '2026年1月20日',
    ])
      expect(text).toContain(wanted);
    expect(document).toContain('w:eastAsia="仿宋_GB2312"');
    expect(document).toContain('w:eastAsia="方正小标宋简体"');
    expect(document.match(/<w:tbl>/g)).toHaveLength(2);
    expect(document).toContain('<w:tblHeader/>');
  });

  it('is its frozen rows for its office and for an assessor once it is published, never for the public', async () => {
    const { id, snapshot } = await desk.frozen('2026-02');
    const assessor = viewer('assessor');
    expect((await file('bulletin.xlsx', id, assessor)).status).toBe(400);
    await desk.published(id);
    const rows = await file('bulletin.csv', id, assessor);
    expect([rows.status, rows.headers.get('x-dibao-rows')]).toEqual([200, '12']);
    expect(await rows.text()).toContain('超期未办');
    expect((await file('bulletin.csv', id, null)).status).toBe(401);
    expect(await (await file('bulletin.json', id, null)).text()).toBe(snapshot);
    expect((await file('bulletin.docx', id, null)).status).toBe(200);
  });
});
