import 'reflect-metadata';
import { ArgsType, type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { bilingual } from './bilingual.ts';
import { HubError } from './errors.ts';
import { CursorScalar } from './scalars.ts';

/** Where a page ends and whether there is more. */
@Directive('@shareable')
@ObjectType('PageInfo', {
  description: bilingual('一页的结尾，以及是否还有下一页。', 'Where a page ends and whether there is more.'),
})
export class PageInfo {
  @Field(() => CursorScalar, {
    nullable: true,
    description: bilingual('本页最后一条的游标。', 'The cursor of the last edge of this page.'),
  })
  endCursor!: string | null;

  @Field(() => Boolean, { description: bilingual('是否还有下一页。', 'Whether another page follows.') })
  hasNextPage!: boolean;
}

/** One page of a list, Relay-shaped. */
export interface Connection<T> {
  readonly edges: readonly Edge<T>[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

export interface Edge<T> {
  readonly node: T;
  readonly cursor: string;
}

/** The arguments of every list that grows. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: 20,
    description: bilingual('本页条数，最多 100。', 'Rows on this page, at most 100.'),
  })
  first?: number | null;

  @Field(() => CursorScalar, {
    nullable: true,
    description: bilingual('从此游标之后开始。', 'Begin after this cursor.'),
  })
  after?: string | null;
}

/** What a caller says of the page wanted. */
export interface PageWanted {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** `first` clamped to 0..most, `usual` where it is left out; a negative one is refused. */
export function pageSize(wanted: number | null | undefined, most = 100, usual = 20): number {
  const first = wanted ?? usual;
  if (first < 0)
    throw HubError.badInput(`first 不能为负数（收到 ${first}）。`, `"first" must not be negative (got ${first}).`);
  return Math.min(first, most);
}

/** A page from rows fetched with one row more than asked, which tells whether another page follows. */
export function toConnection<T>(rows: readonly T[], first: number, cursorOf: (row: T) => string): Connection<T> {
  const edges = rows.slice(0, first).map((node) => ({ node, cursor: cursorOf(node) }));
  return {
    edges,
    pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: first > 0 && rows.length > first },
  };
}

/**
 * Declares `XEdge` and `XConnection` for a node type.
 *
 * @param isShared several services answer pages of this type, each in the same shape
 */
export function connectionOf<T extends object>(
  node: () => ClassType<T>,
  name: string,
  { isShared = false }: { readonly isShared?: boolean } = {},
): ClassType<Connection<T>> {
  const declared: ClassDecorator = isShared ? Directive('@shareable') : () => undefined;

  @declared
  @ObjectType(`${name}Edge`, { description: bilingual(`${name} 列表中的一条。`, `One ${name} in a list.`) })
  class NodeEdge {
    @Field(() => node(), { description: bilingual('内容。', 'The thing itself.') })
    node!: T;

    @Field(() => CursorScalar, { description: bilingual('此条的游标。', 'The cursor of this edge.') })
    cursor!: string;
  }

  @declared
  @ObjectType(`${name}Connection`, { description: bilingual(`${name} 的一页。`, `One page of ${name}.`) })
  class NodeConnection {
    @Field(() => [NodeEdge], { description: bilingual('本页各条。', 'The edges of this page.') })
    edges!: NodeEdge[];

    @Field(() => PageInfo, { description: bilingual('分页信息。', 'How to go on.') })
    pageInfo!: PageInfo;
  }
  return NodeConnection as ClassType<Connection<T>>;
}
