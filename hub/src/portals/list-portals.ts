import type { CommandContext } from '../command-context.ts';
import type { AskGraph } from '../graph/ask-graph.ts';

interface Portal {
  readonly sourceId: string;
  readonly name: string;
  readonly release: string;
  readonly column: string;
  readonly enabled: boolean;
  readonly agency: { readonly name: string } | null;
  readonly lists: readonly {
    readonly url: string;
    readonly lookedAt: string | null;
    readonly yielded: number | null;
    readonly failures: number;
    readonly failure: string | null;
  }[];
}

interface Answer {
  readonly originPortals: {
    readonly edges: readonly { readonly node: Portal }[];
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  };
}

const operation = `query ($after: Cursor) { originPortals(first: 100, after: $after) {
  edges { node { sourceId name release column enabled agency { name } lists { url lookedAt yielded failures failure } } }
  pageInfo { endCursor hasNextPage } } }`;

/** Every registered portal, with each of its lists in a line of its own. */
export async function listPortals(context: CommandContext, ask: AskGraph): Promise<void> {
  const { out, text } = context;
  let after: string | null = null;
  let count = 0;
  do {
    const { originPortals }: Answer = await ask<Answer>(operation, { after });
    for (const { node } of originPortals.edges) {
      count += 1;
      for (const line of portalLines(context, node)) out(line);
    }
    after = originPortals.pageInfo.hasNextPage ? originPortals.pageInfo.endCursor : null;
  } while (after !== null);
  if (count > 0) return;
  out(
    text(
      '尚未登记门户。用 pnpm hub import portals 文件 登记；示例见 hub/demo/portals.yaml。',
      'No portal is registered. Register some with "pnpm hub import portals FILE"; hub/demo/portals.yaml shows how.',
    ),
  );
}

function portalLines({ text }: CommandContext, portal: Portal): string[] {
  const { sourceId, name, release, column, enabled, agency, lists } = portal;
  const how = release === 'AUTOMATIC' ? text('自动发布', 'released at once') : text('先成草稿', 'drafted');
  const state = enabled ? how : text('停止监看', 'not watched');
  return [
    `${name} (${sourceId}) · ${agency?.name ?? '–'} · ${column} · ${state}`,
    ...lists.map(({ url, lookedAt, yielded, failures, failure }) => {
      const seen =
        lookedAt === null
          ? text('尚未查看', 'not looked at yet')
          : text(`${lookedAt} 见 ${yielded ?? 0} 篇`, `${yielded ?? 0} articles at ${lookedAt}`);
      const trouble =
        failures > 0 ? text(`；连续失败 ${failures} 次：${failure}`, `; failed ${failures} times: ${failure}`) : '';
      return `  ${url} · ${seen}${trouble}`;
    }),
  ];
}
