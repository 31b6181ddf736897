import { requireScope, Scope } from '@dibao/shared/auth';
import { HubError } from '@dibao/shared/errors';
import { sendJson } from '@dibao/shared/http';
import { isId } from '@dibao/shared/ids';
import type { Em } from '@dibao/shared/orm';
import type { InternalRoute } from '@dibao/shared/subgraph-server';
import { editionText } from './queries/edition-text.ts';

/** Gives other services a text they verify or render: `?document=ID&digest=sha256:…` → `{ text }`, null where it may not be read. */
export function createEditionTextRoute(em: () => Em): InternalRoute {
  return async (request, response, { viewer }) => {
    requireScope(viewer, Scope.feeds);
    const { searchParams } = new URL(request.url ?? '/', 'http://service');
    const document = searchParams.get('document') ?? '';
    if (!isId(document)) throw HubError.badInput('document 应为文件编号。', '"document" is the id of a document.');
    sendJson(response, 200, { text: await editionText(em(), document, searchParams.get('digest') ?? '') });
  };
}
