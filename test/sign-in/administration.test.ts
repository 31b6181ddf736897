import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '@dibao/hub/postgres/connect';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { enter, goodPassword, type Grant, type TestPerson } from '../support/people.ts';

const failures = `... on ValidationFailure { message issues { path } } ... on NotFound { message }`;

describe('administering people', () => {
  let hub: TestHub;
  let agency: Record<'province' | 'city' | 'county' | 'other', string>;
  let channel: Record<'county' | 'other', string>;
  let ofHub: TestPerson;
  let ofCity: TestPerson;
  beforeAll(async () => {
    hub = await startTestHub();
    await hub.importRecords('agencies', [
      { sourceId: 'province', name: '云岭省人民政府', kind: 'GOVERNMENT', level: 'PROVINCE', divisionCode: '990000' },
      {
        ...{ sourceId: 'city', name: '东川市人民政府', kind: 'GOVERNMENT', level: 'CITY' },
        parentSourceId: 'province',
      },
      {
        ...{ sourceId: 'county', name: '柳浦县人民政府', kind: 'GOVERNMENT', level: 'COUNTY' },
        parentSourceId: 'city',
      },
      {
        ...{ sourceId: 'other', name: '西谷市人民政府', kind: 'GOVERNMENT', level: 'CITY' },
        parentSourceId: 'province',
      },
    ]);
    await hub.importRecords('sites', [
      { sourceId: 's1', name: '柳浦县人民政府网', url: 'https://www.liupu.example.cn', ownerSourceId: 'county' },
      { sourceId: 's2', name: '西谷市人民政府网', url: 'https://www.xigu.example.cn', ownerSourceId: 'other' },
    ]);
    const { data } = await hub.ask(
      '{ agencies { edges { node { id sourceId } } } sites { edges { node { id name } } } }',
    );
    const nodes = (field: string) => data[field].edges.map(({ node }: { node: object }) => node);
    agency = Object.fromEntries(
      nodes('agencies').map(({ sourceId, id }: Record<string, string>) => [sourceId, id]),
    ) as typeof agency;
    const [first, second] = ['柳浦', '西谷'].map(
      (part) => nodes('sites').find(({ name }: { name: string }) => name.startsWith(part)).id as string,
    );
    channel = { county: first ?? '', other: second ?? '' };
    ofHub = await enter(hub, 'hub-admin', [{ role: 'ADMINISTRATOR' }]);
    ofCity = await enter(hub, 'city-admin', [{ role: 'ADMINISTRATOR', agencyId: agency.city }]);
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  async function mutate({ browser }: TestPerson, name: string, type: string, input: object) {
    const selection = /invit/i.test(name)
      ? '... on InvitationIssued { link person { id } }'
      : '... on Person { id login state grants { id role } }';
    const answer = await browser.ask(
      `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${selection} ${failures} } }`,
      { input },
    );
    return answer.errors ? { code: answer.errors[0]?.extensions?.code } : answer.data[name];
  }
  const invite = (by: TestPerson, login: string, ...grants: Grant[]) =>
    mutate(by, 'invitePerson', 'InvitePersonInput', { login, name: login, grants });
  async function listed({ browser }: TestPerson): Promise<string[]> {
    const { data } = await browser.ask('{ people { edges { node { login } } } }');
    return data.people.edges.map(({ node }: { node: { login: string } }) => node.login);
  }

  it('grants within its own agency and those below, and nothing that reaches further', async () => {
    const site = { role: 'SITE', agencyId: agency.county };
    for (const [path, grant] of [
      ['agencyId', { role: 'MONITOR', agencyId: agency.province }],
      ['agencyId', { role: 'MONITOR', agencyId: agency.other }],
      ['agencyId', { role: 'ADMINISTRATOR' }],
      ['role', { role: 'OPERATOR', agencyId: agency.city }],
      ['role', { role: 'ASSESSOR', agencyId: agency.city }],
      ['channelIds', { ...site, channelIds: [channel.other] }],
      ['channelIds', site],
      ['channelIds', { role: 'MONITOR', agencyId: agency.county, channelIds: [channel.county] }],
    ] as const) {
      const refused = await invite(ofCity, 'somebody', grant);
      expect([grant, refused.__typename, refused.issues?.[0]?.path]).toEqual([grant, 'ValidationFailure', path]);
    }
    expect(await invite(ofCity, 'liu', { ...site, channelIds: [channel.county] })).toMatchObject({
      __typename: 'InvitationIssued',
    });
    expect(await invite(ofCity, 'LIU', { role: 'MONITOR', agencyId: agency.city })).toMatchObject({
      issues: [{ path: 'login' }],
    });
    expect(await invite(ofHub, 'ass', { role: 'ASSESSOR' })).toMatchObject({ __typename: 'InvitationIssued' });
    const nobody = await enter(hub, 'nobody-much', [{ role: 'MONITOR', agencyId: agency.city }]);
    expect(await invite(nobody, 'friend', { role: 'MONITOR', agencyId: agency.city })).toEqual({ code: 'FORBIDDEN' });
  });

  it('sees the people of its own agencies and their log, and no others', async () => {
    await enter(hub, 'elsewhere', [{ role: 'MONITOR', agencyId: agency.other }]);
    expect(await listed(ofHub)).toEqual(expect.arrayContaining(['elsewhere', 'hub-admin', 'city-admin']));
    expect(await listed(ofCity)).not.toContain('elsewhere');
    expect(await listed(ofCity)).not.toContain('hub-admin');
    const log = '{ auditLog(first: 100) { edges { node { actor deed person { login } } } pageInfo { hasNextPage } } }';
    const loginsIn = async ({ browser }: TestPerson) =>
      new Set(
        (await browser.ask(log)).data.auditLog.edges.map(
          ({ node }: { node: { person: { login: string } } }) => node.person.login,
        ),
      );
    expect(await loginsIn(ofHub)).toContain('elsewhere');
    expect(await loginsIn(ofCity)).toContain('city-admin');
    expect(await loginsIn(ofCity)).not.toContain('elsewhere');
    const elsewhere = await idOf('elsewhere');
    expect(
      await mutate(ofCity, 'lockPerson', 'ChangePersonWithReasonInput', { personId: elsewhere, reason: 'x' }),
    ).toMatchObject({
      __typename: 'NotFound',
    });
  });

  it('sees nothing more of whoever went to another agency, and finds again whom it took the last role from', async () => {
    const mover = await enter(hub, 'mover', [
      { role: 'MONITOR', agencyId: agency.city },
      { role: 'MONITOR', agencyId: agency.other },
    ]);
    const last = await enter(hub, 'last', [{ role: 'MONITOR', agencyId: agency.city }]);
    const cityGrant = async (login: string) => {
      const { data } = await hub.ask(
        `{ people(filter: { text: "${login}" }) { edges { node { id grants { id agency { id } } } } } }`,
      );
      const [{ node }] = data.people.edges;
      const grant = node.grants.find((one: { agency: { id: string } }) => one.agency.id === agency.city);
      return { personId: node.id as string, grantId: grant.id as string };
    };
    for (const { login } of [mover, last])
      await mutate(ofCity, 'revokeGrant', 'RevokeGrantInput', await cityGrant(login));
    expect(await listed(ofCity)).not.toContain('mover');
    expect(await listed(ofCity)).toContain('last');
    await mover.browser.submit('/auth/sign-in', {
      ...{ login: 'mover', password: goodPassword, code: mover.recoveryCodes[0] ?? '' },
    });
    const log = `{ auditLog(first: 100) { edges { node { deed person { login } } } } }`;
    const { data } = await ofCity.browser.ask(log);
    const deeds = data.auditLog.edges
      .filter(({ node }: { node: { person: { login: string } | null } }) => node.person?.login === 'mover')
      .map(({ node }: { node: { deed: string } }) => node.deed);
    expect(deeds.slice(0, 2)).toEqual(['ROLE_REVOKED', 'SIGNED_IN']);
    const grant = { role: 'MONITOR', agencyId: agency.city };
    expect(await mutate(ofCity, 'grantRole', 'GrantRoleInput', { personId: await idOf('last'), grant })).toMatchObject({
      __typename: 'Person',
    });
    expect(await mutate(ofCity, 'grantRole', 'GrantRoleInput', { personId: await idOf('mover'), grant })).toMatchObject(
      { __typename: 'NotFound' },
    );
  });

  it('gives nobody a login in which programs of the hub act', async () => {
    for (const login of ['oidc', 'Operator']) {
      expect(await invite(ofHub, login, { role: 'MONITOR' })).toMatchObject({ issues: [{ path: 'login' }] });
    }
  });

  it('takes back grants of its own agencies, and touches nobody who stands for others too', async () => {
    const both = await enter(hub, 'both', [
      { role: 'MONITOR', agencyId: agency.city },
      { role: 'MONITOR', agencyId: agency.other },
    ]);
    const personId = await idOf('both');
    for (const [name, type] of [
      ['lockPerson', 'ChangePersonWithReasonInput'],
      ['retirePerson', 'ChangePersonWithReasonInput'],
      ['renewInvitation', 'ChangePersonInput'],
      ['endSessions', 'ChangePersonInput'],
    ] as const) {
      const input = { personId, ...(type.includes('Reason') && { reason: '试' }) };
      expect(await mutate(ofCity, name, type, input)).toMatchObject({ issues: [{ path: 'personId' }] });
    }
    const { data } = await hub.ask(
      `{ people(filter: { text: "both" }) { edges { node { grants { id agency { id } } } } } }`,
    );
    const grants = data.people.edges[0].node.grants as { id: string; agency: { id: string } }[];
    const [own, others] = [agency.city, agency.other].map((id) => grants.find((grant) => grant.agency.id === id)?.id);
    const revoke = (grantId: string | undefined) =>
      mutate(ofCity, 'revokeGrant', 'RevokeGrantInput', { personId, grantId });
    expect(await revoke(others)).toMatchObject({ __typename: 'NotFound' });
    expect(await revoke(own)).toMatchObject({ grants: [{ id: others }] });
    expect((await both.browser.ask('{ viewer { subject } }')).status).toBe(401);
  });

  it('changes nothing about the administrator', async () => {
    const personId = await idOf('hub-admin');
    const grant = { role: 'OPERATOR' };
    for (const [name, type, input] of [
      ['grantRole', 'GrantRoleInput', { personId, grant }],
      ['lockPerson', 'ChangePersonWithReasonInput', { personId, reason: '试' }],
      ['renewInvitation', 'ChangePersonInput', { personId }],
    ] as const) {
      expect(await mutate(ofHub, name, type, input)).toMatchObject({ issues: [{ path: 'personId' }] });
    }
  });

  it('invites once under one key, with the same link', async () => {
    const input = {
      ...{ login: 'once', name: 'once', idempotencyKey: 'k1' },
      grants: [{ role: 'MONITOR', agencyId: agency.city }],
    };
    const first = await mutate(ofCity, 'invitePerson', 'InvitePersonInput', input);
    expect(await mutate(ofCity, 'invitePerson', 'InvitePersonInput', input)).toEqual(first);
  });

  it('leaves a log that nobody changes, and that holds no secret', async () => {
    await using database = await connect(hub.databases.documents);
    await expect(database.query(`delete from audit_entry`)).rejects.toThrow(/only ever added to/);
    await expect(database.query(`update audit_entry set actor = 'x'`)).rejects.toThrow(/only ever added to/);
    await expect(database.query(`truncate audit_entry`)).rejects.toThrow(/only ever added to/);
    const secret = ofCity.browser.jar.get('dibao-session') ?? 'none';
    const kept = await database.query(
      `select (select string_agg(detail::text, '') from audit_entry) as log,
         (select string_agg(s::text, '') from session s) as sessions, (select string_agg(c::text, '') from recovery_code c) as codes`,
    );
    for (const told of [secret, ofCity.totpSecret, ...ofCity.recoveryCodes])
      expect(JSON.stringify(kept)).not.toContain(told);
  });

  async function idOf(login: string): Promise<string> {
    const { data } = await hub.ask(`{ people(filter: { text: "${login}" }) { edges { node { id } } } }`);
    return data.people.edges[0].node.id;
  }
});
