import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InventedCountry, seedCountry } from './invented-country.ts';
import { createMediaStack, type MediaStack, viewer } from './media-stack.ts';

/** An invented notice for 2027: three days off at New Year, one of them paid for by the Sunday after. */
const notice = {
  year: 2027,
  documentNumber: '国办发明电〔2026〕99号',
  off: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04', '2027-05-01', '2027-05-02', '2027-10-01', '2027-10-02'],
  work: ['2027-01-10'],
};

describe('a holiday notice', () => {
  let media: MediaStack;
  let country: InventedCountry;
  beforeAll(async () => {
    media = await createMediaStack();
    country = await seedCountry(media);
  });
  afterAll(async () => media[Symbol.asyncDispose]());

  async function release(publishedAt: string): Promise<string> {
    const event = media.documents.append('PUBLISHED', { origin: country.agencies.state, publishedAt });
    await media.settled(event.position);
    return event.releaseId;
  }

  async function limits(releaseId: string): Promise<string[]> {
    const { data } = await media.ask<{
      repostDuties: { edges: { node: { dueAt: string; calendarStatus: string } }[] };
    }>(`query ($filter: DutyFilter) { repostDuties(filter: $filter) { edges { node { dueAt calendarStatus } } } }`, {
      as: viewer('operator'),
      variables: { filter: { releaseId } },
    });
    return [...new Set(data.repostDuties.edges.map(({ node }) => `${node.dueAt} ${node.calendarStatus}`))];
  }

  it.each([
    ['at 23:59', '2026-11-18T23:59:00+08:00', '2026-11-20T00:00:00.000+08:00 FINAL'],
    [
      'on a make-up Saturday, the last working day before Spring Festival',
      '2026-02-14T09:00:00+08:00',
      '2026-02-25T00:00:00.000+08:00 FINAL',
    ],
    ['on the day before it', '2026-02-13T23:59:59+08:00', '2026-02-15T00:00:00.000+08:00 FINAL'],
    ['across a year without notice', '2026-12-31T09:00:00+08:00', '2027-01-05T00:00:00.000+08:00 PROVISIONAL'],
  ])('decides the limit of a release %s', async (_, publishedAt, limit) => {
    expect(await limits(await release(publishedAt))).toEqual([limit]);
  });

  it('settles every limit that waited for it, and the next release is measured by it at once', async () => {
    const waiting = await release('2026-12-31T09:00:00+08:00');
    const further = await release('2027-12-31T09:00:00+08:00');
    expect((await media.importRecords('holidays', [notice])).at(-1)).toMatchObject({ type: 'done', new: 1 });
    expect(await limits(waiting)).toEqual(['2027-01-06T00:00:00.000+08:00 FINAL']);
    expect(await limits(further)).toEqual([expect.stringMatching(/PROVISIONAL$/)]);
    expect(await limits(await release('2026-12-31T23:59:00+08:00'))).toEqual(['2027-01-06T00:00:00.000+08:00 FINAL']);
    expect(await limits(await release('2027-01-08T09:00:00+08:00'))).toEqual(['2027-01-11T00:00:00.000+08:00 FINAL']);
    expect((await media.importRecords('holidays', [notice])).at(-1)).toMatchObject({ unchanged: 1 });
  });

  it('may change single days of a year that has its notice', async () => {
    const amendment = { year: 2027, off: ['2027-03-08'], work: [] };
    expect((await media.importRecords('holidays', [amendment])).at(-1)).toMatchObject({ changed: 1 });
    expect(await limits(await release('2027-03-05T09:00:00+08:00'))).toEqual(['2027-03-10T00:00:00.000+08:00 FINAL']);
  });

  it('is read in the public form too', async () => {
    const days = [
      ...notice.off.map((date) => ({ name: '节', date, isOffDay: true })),
      { name: '节', date: '2027-01-10', isOffDay: false },
    ].map((day) => ({ ...day, date: day.date.replace('2027', '2028').replace('01-10', '01-09') }));
    expect((await media.importRecords('holidays', [{ year: 2028, papers: [], days }])).at(-1)).toMatchObject({
      new: 1,
    });
  });

  it.each([
    [{ ...notice, year: '2030' }, /a year such as 2027/],
    [{ year: 2030, off: ['2030-01-01', '2030-01-02'], work: [] }, /statutory holiday 2030-05-01 is missing/],
    [{ ...notice, year: 2030 }, /no day of 2030/],
    [{ ...notice, off: [...notice.off, '2027-02-30'] }, /a list of days/],
    [{ ...notice, work: ['2027-01-12'] }, /lies on a weekend/],
    [{ ...notice, work: ['2027-01-02'] }, /both off and worked/],
    [{ ...notice, rest: [] }, /"rest" is not known/],
    [{ off: notice.off }, /"year" is missing/],
  ])('is refused where no notice would say so: %j', async (record, message) => {
    expect((await media.importRecords('holidays', [record]))[0]).toMatchObject({
      type: 'refused',
      refusal: { message: { en: expect.stringMatching(message) } },
    });
  });
});
