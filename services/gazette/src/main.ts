import { createLog } from '@dibao/shared/log';
import { runProcess } from '@dibao/shared/run-process';
import { readGazetteConfig } from './config.ts';
import { createGazetteService } from './service.ts';

const log = createLog('gazette', process.env['LOG_LEVEL'] ?? 'info');
await runProcess(log, () => createGazetteService({ config: readGazetteConfig(process.env), log }));
