import { readConfig } from '@dibao/shared/config';
import { createLog } from '@dibao/shared/log';
import { runProcess } from '@dibao/shared/run-process';
import { mediaSettings } from './config.ts';
import { createMediaService } from './service.ts';

const log = createLog('media', process.env['LOG_LEVEL'] ?? 'info');
await runProcess(log, async () => createMediaService(readConfig(mediaSettings, process.env), { log }));
