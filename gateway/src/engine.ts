import { anonymous } from '@dibao/shared/auth';
import type { Log } from '@dibao/shared/log';
import { getExecutorForUnifiedGraph, type UnifiedGraphHandler } from '@graphql-hive/gateway-runtime';
import { type DocumentNode, executeSync, type ExecutionResult, type GraphQLSchema, parse } from 'graphql';
import { checkScalars } from './checked-scalars.ts';
import type { RequestScope } from './request-scope.ts';
import { splitIntrospection, type SplitOperation } from './split-introspection.ts';
import type { EngineContext, SubgraphRequest, SubgraphTransport } from './subgraph-transport.ts';

/** An operation that passed validation, with coerced variables. */
export interface ExecutableOperation {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Plans and executes operations against one supergraph; another supergraph needs another engine. It holds memory and
 * nothing else, so an engine that was replaced ends with the last operation that runs on it.
 */
export interface Engine {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  readonly planner: 'rust' | 'javascript';
  execute(operation: ExecutableOperation, scope: RequestScope): Promise<ExecutionResult>;
}

/** An engine of Hive Gateway's runtime with its Rust planner, or its JavaScript one where the binary does not load. */
export async function createEngine(supergraphSdl: string, transport: SubgraphTransport, log: Log): Promise<Engine> {
  try {
    const { unifiedGraphHandler } = await import('@graphql-hive/router-runtime');
    return await buildEngine(supergraphSdl, transport, unifiedGraphHandler as UnifiedGraphHandler);
  } catch (error) {
    log.warn({ err: error }, 'rust-planner-failed');
    return buildEngine(supergraphSdl, transport, null);
  }
}

/** @param handler the planner to use instead of the runtime's own. */
export async function buildEngine(
  supergraphSdl: string,
  transport: SubgraphTransport,
  handler: UnifiedGraphHandler | null,
): Promise<Engine> {
  const built = Promise.withResolvers<GraphQLSchema>();
  const executor = getExecutorForUnifiedGraph<EngineContext>({
    getUnifiedGraph: () => supergraphSdl,
    ...(handler === null ? {} : { handleUnifiedGraph: handler }),
    onUnifiedGraphChange: built.resolve,
    transports: () => ({
      getSubgraphExecutor({ subgraphName, transportEntry }) {
        const send = (request: SubgraphRequest) => transport(subgraphName, transportEntry.location ?? '', request);
        return send as never;
      },
    }),
    // The Rust planner batches by itself; the JavaScript one needs the requests of one tick merged.
    batch: handler === null,
  });
  async function plan(operation: ExecutableOperation, scope: RequestScope): Promise<ExecutionResult> {
    const request = { ...operation, context: { scope }, signal: scope.signal };
    return (await executor(request as never)) as ExecutionResult;
  }
  // The runtime builds its planner with the first operation; a supergraph it cannot take must fail here.
  await plan(probe, probeScope);
  const schema = await built.promise;
  checkScalars(schema);

  // By document, like the plans: the same document object comes again and again.
  const splits = new WeakMap<DocumentNode, Map<string | undefined, SplitOperation | null>>();
  function splitOf({ document, operationName }: ExecutableOperation): SplitOperation | null {
    const known = splits.get(document) ?? new Map<string | undefined, SplitOperation | null>();
    splits.set(document, known);
    const split = known.get(operationName);
    if (split !== undefined) return split;
    const made = splitIntrospection(document, operationName);
    known.set(operationName, made);
    return made;
  }

  async function execute(operation: ExecutableOperation, scope: RequestScope): Promise<ExecutionResult> {
    const split = splitOf(operation);
    if (split === null) return plan(operation, scope);
    const { variables: variableValues } = operation;
    const about = executeSync({ schema, document: split.introspection, variableValues });
    if (split.data === null) return about;
    const answer = await plan({ ...operation, document: split.data }, scope);
    if (answer.data == null) return answer;
    return { ...answer, data: { ...answer.data, ...about.data } };
  }

  return {
    schema,
    planner: handler === null ? 'javascript' : 'rust',
    execute,
  };
}

const probe: ExecutableOperation = { document: parse('{ __typename }'), operationName: undefined, variables: {} };

const probeScope: RequestScope = {
  viewer: anonymous,
  language: 'zh',
  requestId: 'probe',
  signal: new AbortController().signal,
};
