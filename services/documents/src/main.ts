import { createLog } from '@dibao/shared/log';
import { runProcess } from '@dibao/shared/run-process';
import { readDocumentsConfig } from './config.ts';
import { createDocumentsService } from './service.ts';

const log = createLog('documents', process.env['LOG_LEVEL'] ?? 'info');
await runProcess(log, () => createDocumentsService({ config: readDocumentsConfig(process.env), log }));
