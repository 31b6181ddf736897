import { ErrorCode, HubError } from '@dibao/shared/errors';

/** A mistake in the command line that commander could not find; ends with {@link ExitCode.usage}. */
export class UsageError extends HubError {
  constructor(zh: string, en: string) {
    super(ErrorCode.BAD_USER_INPUT, { zh, en });
  }
}
