import type { SqlMigration } from '@dibao/shared/orm';
import type { PerService } from '../services.ts';

/** The migrations of this version; plain SQL, loaded when asked for. A restore needs the tables of the backup's day. */
export async function serviceMigrations(): Promise<PerService<readonly SqlMigration[]>> {
  const [documents, media, gazette] = await Promise.all([
    import('@dibao/documents/migrations/migrations'),
    import('@dibao/media/migrations/migrations'),
    import('@dibao/gazette/migrations/migrations'),
  ]);
  return { documents: documents.migrations, media: media.migrations, gazette: gazette.migrations };
}
