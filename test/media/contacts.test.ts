import type { Viewer } from '@dibao/shared/auth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InventedCountry, seedCountry } from './invented-country.ts';
import { createMediaStack, type MediaStack, viewer } from './media-stack.ts';

interface Contact {
  readonly id: string;
  readonly name: string;
  readonly officePhone: string | null;
  readonly mobile: string | null;
  readonly ways: readonly { readonly way: string; readonly address: string }[];
  readonly isMasked: boolean;
  readonly lockVersion: number;
}

const fields = `id name officePhone mobile ways { way address } isMasked lockVersion`;
const list = `query ($filter: ContactFilter) { contacts(filter: $filter) { edges { node { ${fields} agency { id } channel { id } } } } }`;
const upsert = `mutation ($input: UpsertContactInput!) { upsertContact(input: $input) { __typename
  ... on Contact { ${fields} } ... on ValidationFailure { issues { path message } } ... on VersionConflict { expected actual } } }`;
const retire = `mutation ($input: RetireContactInput!) { retireContact(input: $input) { __typename ... on Contact { ${fields} retiredAt } } }`;

const zhang = {
  ...{ agencySourceId: 'agency:east', role: '值班员', name: '张三', post: '科员', officePhone: '0990-1234567' },
  ...{ mobile: '138 0000 1234', email: 'zhangsan@east.example.cn', smsNumber: '+86 13800001234' },
};

describe('contacts', () => {
  let media: MediaStack;
  let country: InventedCountry;

  beforeAll(async () => {
    media = await createMediaStack();
    country = await seedCountry(media);
    await media.importRecords('contacts', [
      { sourceId: 'zhang', ...zhang },
      { sourceId: 'li', agencySourceId: 'agency:police', role: 'SUPERVISOR', name: '李四', mobile: '13900005678' },
      {
        ...{ sourceId: 'group', agencySourceId: 'agency:east', role: '工作群', name: '东川值班群' },
        ...{ dingtalkWebhook: 'https://robot.example.cn/send?access_token=abc', dingtalkSecret: 'SECsecret' },
      },
    ]);
  });
  afterAll(async () => media[Symbol.asyncDispose]());

  async function read(as: Viewer, filter: object = {}): Promise<readonly Contact[]> {
    const { data } = await media.ask<{ contacts: { edges: { node: Contact }[] } }>(list, { as, variables: { filter } });
    return data.contacts.edges.map(({ node }) => node);
  }
  const agency = (name: keyof InventedCountry['agencies']) => country.agencies[name].id;
  const site = (name: 'east' | 'west') => viewer('site', { channelIds: [country.sites[name]] });
  const monitor = (name: keyof InventedCountry['agencies']) => viewer('monitor', { agencyId: agency(name) });

  describe('of an import', () => {
    it('are new once, unchanged the second time, and changed when a private number changed', async () => {
      const again = { sourceId: 'li', agencySourceId: 'agency:police', role: 'SUPERVISOR', name: '李四' };
      const outcome = async (record: object) => (await media.importRecords('contacts', [record])).at(-1);
      expect(await outcome({ ...again, mobile: '13900005678' })).toMatchObject({ unchanged: 1, changed: 0 });
      expect(await outcome({ ...again, mobile: '13900005679' })).toMatchObject({ unchanged: 0, changed: 1 });
      expect(await outcome({ ...again, mobile: '13900005678' })).toMatchObject({ changed: 1, new: 0 });
    });

    it('are refused one by one, each with its reason', async () => {
      const refused = await media.importRecords('contacts', [
        { ...zhang, agencySourceId: 'agency:nowhere' },
        { ...zhang, name: '王五', channelSourceId: 'nothing' },
        { ...zhang, name: '赵六', email: 'zhao@x.cn\r\nBcc: all@x.cn' },
        { ...zhang, name: '孙七', mobile: '=cmd|calc' },
        { ...zhang, name: '周八', telephone: '1' },
        { role: '值班员', name: '吴九' },
      ]);
      const codes = refused.flatMap((told) => (told.type === 'refused' ? [[told.line, told.refusal.code]] : []));
      expect(codes).toEqual([
        [1, 'AGENCY_NOT_REGISTERED'],
        [2, 'CHANNEL_NOT_REGISTERED'],
        [3, 'MALFORMED_FIELD'],
        [4, 'MALFORMED_FIELD'],
        [5, 'UNKNOWN_FIELD'],
        [6, 'MISSING_FIELD'],
      ]);
    });
  });

  describe('of the private part', () => {
    it('show to their own agency, the monitors above it and the operator', async () => {
      for (const as of [site('east'), monitor('east'), monitor('province'), monitor('office'), viewer('operator')]) {
        const found = (await read(as)).find(({ name }) => name === '张三');
        expect(found).toMatchObject({ mobile: '13800001234', isMasked: false });
        expect(found?.ways).toEqual([
          { way: 'EMAIL', address: 'zhangsan@east.example.cn' },
          { way: 'SMS', address: '13800001234' },
        ]);
      }
    });

    it('are masked for an assessor, and hidden from neighbours', async () => {
      const found = (await read(viewer('assessor'))).find(({ name }) => name === '张三');
      expect(found).toMatchObject({ mobile: '*********34', officePhone: '0990-1234567', isMasked: true });
      expect(found?.ways[0]?.address).toBe('z***@east.example.cn');
      expect(await read(site('west'))).toEqual([]);
    });

    it('of those above show their public part to who stands below', async () => {
      const police = viewer('site', { channelIds: [country.sites.police] });
      const names = new Map((await read(police)).map((contact) => [contact.name, contact]));
      expect(names.get('李四')).toMatchObject({ isMasked: false, mobile: '13900005678' });
      expect(names.get('张三')).toMatchObject({ isMasked: true, mobile: '*********34' });
    });

    it('never show the address of a robot', async () => {
      const group = (await read(viewer('operator'))).find(({ name }) => name === '东川值班群');
      expect(group?.ways).toEqual([{ way: 'DINGTALK', address: 'robot.example.cn/***' }]);
    });

    it('stand sealed in the database', async () => {
      const rows = await media.orm.em
        .fork()
        .execute<object[]>(`select to_jsonb(k) as row from contact k union all select to_jsonb(w) from contact_way w`);
      expect(JSON.stringify(rows)).not.toMatch(/13800001234|13900005678|zhangsan|access_token|SECsecret/);
    });

    it('are nothing for the public', async () => {
      const { errors } = await media.ask(list);
      expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    });
  });

  describe('of a mutation', () => {
    const input = () => ({ agencyId: agency('west'), role: 'DUTY_OFFICER', name: '钱一', mobile: '13700001111' });
    const save = async (as: Viewer, more: object = {}) =>
      media.ask<{ upsertContact: Contact & { __typename: string; issues?: { path: string }[] } }>(upsert, {
        as,
        variables: { input: { ...input(), ...more } },
      });

    it('are kept by their own people and not by neighbours or assessors', async () => {
      const { data } = await save(site('west'));
      expect(data.upsertContact).toMatchObject({ __typename: 'Contact', mobile: '13700001111' });
      for (const as of [site('east'), monitor('east'), viewer('assessor')]) {
        expect((await save(as)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      }
    });

    it('are changed by who read them last, and retired with their numbers erased', async () => {
      const created = (await save(monitor('province'), { name: '钱二', idempotencyKey: 'k' })).data.upsertContact;
      const { id, lockVersion } = created;
      expect((await save(monitor('province'), { name: '钱二', idempotencyKey: 'k' })).data.upsertContact.id).toBe(id);
      const changed = await save(site('west'), { id, lockVersion, name: '钱三' });
      expect(changed.data.upsertContact).toMatchObject({ name: '钱三', lockVersion: lockVersion + 1 });
      const stale = await save(site('west'), { id, lockVersion, name: '钱四' });
      expect(stale.data.upsertContact).toMatchObject({ __typename: 'VersionConflict', expected: 1, actual: 2 });
      const ended = await media.ask<{ retireContact: Contact }>(retire, {
        as: site('west'),
        variables: { input: { id, lockVersion: lockVersion + 1 } },
      });
      expect(ended.data.retireContact).toMatchObject({ mobile: null, ways: [] });
      expect((await read(site('west'))).map(({ name }) => name)).not.toContain('钱三');
    });

    it('keep the webhook nobody is shown when a change does not name it, and lose it by null', async () => {
      const dingtalkWebhook = 'https://robot.example.cn/send?access_token=w';
      const group = { role: 'GROUP', name: '西川群', mobile: null };
      const made = (await save(site('west'), { ...group, dingtalkWebhook, dingtalkSecret: 's' })).data.upsertContact;
      const renamed = (await save(site('west'), { ...group, name: '西川值班群', id: made.id, lockVersion: 1 })).data;
      expect(renamed.upsertContact).toMatchObject({ name: '西川值班群', ways: [{ way: 'DINGTALK' }] });
      const bare = { ...group, id: made.id, lockVersion: 2, dingtalkWebhook: null };
      expect((await save(site('west'), bare)).data.upsertContact.ways).toEqual([]);
    });

    it('name every mistake', async () => {
      const wrong = { name: ' ', email: 'x', mobile: '1', quietHours: { from: '7', until: '8' }, order: 0 };
      const { data } = await save(site('west'), wrong);
      expect(data.upsertContact.issues?.map(({ path }) => path)).toEqual([
        'name',
        'mobile',
        'email',
        'order',
        'quietHours',
      ]);
    });

    it('answer on their days and not while they are absent', async () => {
      const absences = [{ from: '2026-12-01', until: '2026-12-05' }];
      await save(site('west'), { name: '轮值', validFrom: '2026-11-30', validUntil: '2026-12-10', absences });
      const there = async (onDutyOn: string) =>
        (await read(site('west'), { onDutyOn })).some(({ name }) => name === '轮值');
      expect(await there('2026-11-29')).toBe(false);
      expect(await there('2026-11-30')).toBe(true);
      expect(await there('2026-12-05')).toBe(false);
      expect(await there('2026-12-06')).toBe(true);
      expect(await there('2026-12-11')).toBe(false);
    });
  });
});
