/** How PostgreSQL is run; every value is given on its command line, so no file needs editing. */
export function postgresSettings(port: number, isDurable: boolean): string[] {
  const settings: Record<string, string> = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    // Three services with two pools each, their tails, a backup; and the tests, which run several hubs at once.
    max_connections: '300',
    shared_buffers: '256MB',
    effective_cache_size: '1GB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '2GB',
    // Disks of small machines are rarely spinning any more.
    random_page_cost: '1.1',
    // The plans here are short; compiling them costs more than it saves.
    jit: 'off',
    // Statements and details would carry the text of documents into the log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    log_timezone: 'UTC',
    ...(isDurable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '128MB' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
