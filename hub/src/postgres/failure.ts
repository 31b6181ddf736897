import type { Bilingual } from '@dibao/shared/bilingual';

/** Why PostgreSQL did not start, as far as it matters for what to do next. */
export interface PostgresFailure {
  /** `port`: take another; `busy`: processes of a killed predecessor still hold the memory, wait; else give up. */
  readonly kind: 'port' | 'busy' | 'fatal';
  readonly text: Bilingual;
}

/** Reads the cause from what PostgreSQL and initdb write when they fail (in English, we set LC_ALL). */
export function parseFailure(output: string, directory: string): PostgresFailure {
  const last = output
    .split('\n')
    .findLast((line) => /FATAL|PANIC|error:/.test(line))
    ?.replace(/^.*?(FATAL|PANIC|error):\s*/, '');
  if (/pre-existing shared memory block|lock file "postmaster\.pid" already exists/.test(output))
    return fatal(
      'busy',
      `上一次的 PostgreSQL 进程还占着 ${directory}`,
      `processes of the PostgreSQL before still hold ${directory}`,
    );
  if (/Address already in use|could not bind/.test(output))
    return fatal('port', '数据库端口已被占用', 'the database port is in use');
  if (/No space left on device|disk quota exceeded/i.test(output))
    return fatal(
      'fatal',
      `磁盘已满，请在 ${directory} 所在的盘上腾出空间`,
      `the disk is full; free some space on the disk of ${directory}`,
    );
  if (/initialized by PostgreSQL version|not compatible with this version/.test(output))
    return fatal(
      'fatal',
      `${directory} 由另一版本的 PostgreSQL 建立，请先用该版本备份`,
      `${directory} was made by another version of PostgreSQL; back it up with that version first`,
    );
  if (/could not create shared memory|could not map anonymous shared memory|Cannot allocate memory/.test(output))
    return fatal('fatal', '内存不足，PostgreSQL 无法启动', 'there is not enough memory for PostgreSQL');
  if (/Permission denied/.test(output))
    return fatal(
      'fatal',
      `PostgreSQL 无权使用 ${directory}，请检查权限`,
      `PostgreSQL may not use ${directory}; check its permissions`,
    );
  const reason = last ?? (output.trim().split('\n').at(-1) || '?');
  return fatal('fatal', `PostgreSQL 启动失败：${reason}`, `PostgreSQL failed to start: ${reason}`);
}

function fatal(kind: PostgresFailure['kind'], zh: string, en: string): PostgresFailure {
  return { kind, text: { zh, en } };
}
