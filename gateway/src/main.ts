import { createLog } from '@dibao/shared/log';
import { runProcess } from '@dibao/shared/run-process';
import { readGatewayConfig } from './config.ts';
import { createGateway } from './gateway.ts';

const log = createLog('gateway', process.env['LOG_LEVEL'] ?? 'info');

await runProcess(log, async () => createGateway({ config: readGatewayConfig(process.env), log }));
