import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What Prometheus may read of a gateway. */
export interface Metrics {
  readonly followers: Gauge<'transport'>;
  readonly deliveries: Counter<'transport'>;
  readonly slowCloses: Counter<'transport'>;
  readonly requests: Counter<'transport' | 'outcome'>;
  readonly subgraphSeconds: Histogram<'service' | 'outcome'>;
  /** The text exposition and its media type. */
  expose(): Promise<{ readonly type: string; readonly text: string }>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    followers: new Gauge({
      name: 'dibao_gateway_followers',
      help: 'Subscriptions to the release log that are open now',
      labelNames: ['transport'],
      registers,
    }),
    deliveries: new Counter({
      name: 'dibao_gateway_deliveries_total',
      help: 'Release events handed to followers',
      labelNames: ['transport'],
      registers,
    }),
    slowCloses: new Counter({
      name: 'dibao_gateway_slow_closes_total',
      help: 'Followers closed because they did not take what was sent',
      labelNames: ['transport'],
      registers,
    }),
    requests: new Counter({
      name: 'dibao_gateway_requests_total',
      help: 'Queries and mutations answered',
      labelNames: ['transport', 'outcome'],
      registers,
    }),
    subgraphSeconds: new Histogram({
      name: 'dibao_gateway_subgraph_seconds',
      help: 'Time a service took for one answer',
      labelNames: ['service', 'outcome'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    expose: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}
