import { fileURLToPath } from 'node:url';

/** The subgraphs of the hub; each has a process and a database of its own. */
export const serviceNames = ['documents', 'media', 'gazette'] as const;
export type ServiceName = (typeof serviceNames)[number];

/** Every process the launcher keeps running. */
export type ProcessName = ServiceName | 'gateway';

/** The program of each process. */
export type Scripts = Readonly<Record<ProcessName, string>>;

/** One value for each service. */
export type PerService<T> = Readonly<Record<ServiceName, T>>;

/** The built programs of this workspace. */
export function builtScripts(): Scripts {
  const script = (folder: string) => fileURLToPath(new URL(`../../${folder}/dist/main.js`, import.meta.url));
  return {
    documents: script('services/documents'),
    media: script('services/media'),
    gazette: script('services/gazette'),
    gateway: script('gateway'),
  };
}

/** One value for each service, made one after the other. */
export async function perService<T>(make: (name: ServiceName) => Promise<T>): Promise<PerService<T>> {
  return { documents: await make('documents'), media: await make('media'), gazette: await make('gazette') };
}
