import { compileDataSchema } from '@dibao/shared/data-file/data-file';
import type { PortalRules } from './portal-rules.ts';

const name = { type: 'string', minLength: 1, maxLength: 200 };
const selector = { type: 'string', minLength: 1, maxLength: 500 };
const selectors = { type: 'array', items: selector, maxItems: 20, default: [] };
const path = { type: 'string', maxLength: 200, pattern: '^[^\\s]*$' };
const address = { type: 'string', maxLength: 2_000, pattern: '^https?://[^\\s/]+' };
const time = { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' };
const only = { type: 'array', items: { type: 'string', pattern: '^/' }, maxItems: 50, default: [] };

/** The same for every kind of list, so that a mistake is told of the kind that was meant. */
function listOf(kind: string, required: readonly string[], properties: object): object {
  return {
    if: { type: 'object', required: ['kind'], properties: { kind: { const: kind } } },
    then: {
      type: 'object',
      required: ['url', ...required],
      additionalProperties: false,
      properties: { kind: {}, url: address, only, ...properties },
    },
  };
}

const list = {
  type: 'object',
  required: ['kind'],
  properties: { kind: { type: 'string', enum: ['HTML', 'JSON', 'FEED'] } },
  allOf: [
    listOf('HTML', ['item', 'link'], { item: selector, link: selector, title: selector, date: selector }),
    listOf('JSON', ['items', 'link', 'title'], { items: path, link: path, title: path, date: path }),
    listOf('FEED', [], {}),
  ],
};

const article = {
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(
    ['title', 'body', 'date', 'source', 'number', 'attachments', 'remove'].map((field) => [field, selectors]),
  ),
  default: {},
};

const portal = {
  type: 'object',
  required: ['sourceId', 'name', 'agency', 'hosts', 'column', 'scope'],
  additionalProperties: false,
  properties: {
    sourceId: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$' },
    name,
    aliases: { type: 'array', items: name, maxItems: 20, default: [] },
    agency: name,
    hosts: {
      type: 'array',
      minItems: 1,
      maxItems: 50,
      items: { type: 'string', pattern: '^[a-z0-9.-]+(:[0-9]{1,5})?$' },
    },
    release: { type: 'string', enum: ['AUTOMATIC', 'DRAFT'], default: 'DRAFT' },
    column: name,
    scope: { type: 'string', enum: ['GLOBAL', 'SECTOR', 'REGION'] },
    systems: { type: 'array', items: name, maxItems: 50, default: [] },
    divisionCode: { type: 'string', pattern: '^[0-9]{6,12}$' },
    everySeconds: { type: 'integer', minimum: 1, maximum: 86_400, default: 60 },
    secondsBetweenRequests: { type: 'number', minimum: 0, maximum: 60, default: 1 },
    robots: { type: 'boolean', default: true },
    quietHours: {
      type: 'object',
      required: ['from', 'to'],
      additionalProperties: false,
      properties: { from: time, to: time },
    },
    recheckMinutes: { type: 'number', minimum: 0.01, maximum: 10_080, default: 60 },
    enabled: { type: 'boolean', default: true },
    lists: { type: 'array', items: list, maxItems: 50, default: [] },
    article,
  },
};

/** What a file of portals looks like; defaults are filled in. */
export const portalFileSchema = compileDataSchema<{ readonly portals: readonly PortalRules[] }>({
  type: 'object',
  required: ['portals'],
  additionalProperties: false,
  properties: { portals: { type: 'array', items: portal, minItems: 1, maxItems: 1_000 } },
});
