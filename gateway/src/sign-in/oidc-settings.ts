import { Role } from '@dibao/shared/auth';
import { setting } from '@dibao/shared/config';
import { HubError } from '@dibao/shared/errors';
import { isId } from '@dibao/shared/ids';
import { parseHttpUrl, parseText } from '@dibao/shared/setting-parsers';

/** A role the identity provider gives by a value of a claim. */
export interface ClaimedGrant {
  readonly role: Role;
  readonly agencyId: string | null;
  readonly channelIds: readonly string[];
}

/** Which values of the claim bring which roles. */
export type ClaimedRoles = Readonly<Record<string, readonly ClaimedGrant[]>>;

/** How people sign in at an identity provider. */
export const oidcSettings = {
  oidcIssuer: setting<string | null>({
    name: 'OIDC_ISSUER',
    text: {
      zh: 'OpenID Connect 身份提供者的地址；留空则只用本地账户。同时须设置 PUBLIC_URL。',
      en: 'The address of an OpenID Connect provider; without it people have passwords and passkeys here alone. PUBLIC_URL is needed with it.',
    },
    parse: parseIssuer,
    default: null,
  }),
  oidcClientId: setting<string | null>({
    name: 'OIDC_CLIENT_ID',
    text: { zh: '本中枢在身份提供者处的客户端编号。', en: 'What the provider knows this hub by.' },
    parse: parseText,
    default: null,
  }),
  oidcClientSecret: setting<string | null>({
    name: 'OIDC_CLIENT_SECRET',
    text: { zh: '客户端密钥；公共客户端留空。', en: 'The secret of the client; empty for a public client.' },
    parse: parseText,
    default: null,
  }),
  oidcName: setting({
    name: 'OIDC_NAME',
    text: { zh: '登录按钮上身份提供者的名称。', en: 'What the button to sign in calls the provider.' },
    parse: parseText,
    default: '统一身份认证',
  }),
  oidcRoleClaim: setting<string | null>({
    name: 'OIDC_ROLE_CLAIM',
    text: {
      zh: '载明角色的声明，如 groups；留空则只接受已邀请的人员。',
      en: 'The claim that tells roles, such as groups; without it only people who were invited may enter.',
    },
    parse: parseText,
    default: null,
  }),
  oidcRoles: setting<ClaimedRoles>({
    name: 'OIDC_ROLES',
    text: {
      zh: '声明的值与角色的对应，JSON，如 {"jiance":[{"role":"monitor","agencyId":"…"}]}。',
      en: 'Which values of the claim bring which roles, JSON such as {"watch":[{"role":"monitor","agencyId":"…"}]}.',
    },
    parse: parseClaimedRoles,
    default: {},
  }),
};

/** As it is written: a provider's name may end with a slash, and what it signs says the same. */
function parseIssuer(text: string): string {
  parseHttpUrl(text);
  return text;
}

function parseClaimedRoles(text: string): ClaimedRoles {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw notRoles();
  return Object.fromEntries(
    Object.entries(value).map(([claimed, grants]) => {
      if (!Array.isArray(grants)) throw notRoles();
      return [claimed, grants.map(toGrant)];
    }),
  );
}

function toGrant(grant: unknown): ClaimedGrant {
  if (typeof grant !== 'object' || grant === null) throw notRoles();
  const { role, agencyId = null, channelIds = [] } = grant as Record<string, unknown>;
  const isRole = typeof role === 'string' && Object.hasOwn(Role, role);
  const isAgency = agencyId === null || (typeof agencyId === 'string' && isId(agencyId));
  const areChannels = Array.isArray(channelIds) && channelIds.every((id) => typeof id === 'string' && isId(id));
  if (!isRole || !isAgency || !areChannels) throw notRoles();
  return { role: role as Role, agencyId, channelIds };
}

function notRoles(): HubError {
  return HubError.badInput(
    '应为 JSON 对象，每个值是 {"role", "agencyId"?, "channelIds"?} 的列表，编号为 UUID。',
    'A JSON object is expected whose values are lists of {"role", "agencyId"?, "channelIds"?} with UUIDs as ids.',
  );
}
