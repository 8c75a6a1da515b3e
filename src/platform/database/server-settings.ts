/** What may differ between servers of this program. */
export interface ServerOptions {
  /** Only a throw-away test server may be unsafe: fsync off, nothing archived. */
  readonly isUnsafe?: boolean;
  readonly maxConnections?: number;
  /** Further settings of this start, such as those of a recovery; they win. */
  readonly extra?: Readonly<Record<string, string>>;
}

/** Settings without which an acknowledged write could be lost. Asserted at every start, external servers included. */
export const durable = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' } as const;

/** `-c name=value` arguments of the embedded server. */
export function serverArguments(
  home: { readonly run: string; readonly walArchive: string; readonly log: string },
  options: ServerOptions,
): string[] {
  const settings: Record<string, string> = {
    // Unix socket only: nothing of the database is reachable from the network.
    listen_addresses: '',
    unix_socket_directories: home.run,
    unix_socket_permissions: '0700',
    max_connections: String(options.maxConnections ?? 100),
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    datestyle: 'ISO',
    shared_buffers: '256MB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    jit: 'off',
    idle_in_transaction_session_timeout: '30s',
    wal_level: 'replica',
    max_wal_size: '1GB',
    checkpoint_timeout: '5min',
    logging_collector: 'on',
    log_directory: home.log,
    log_filename: 'postgres-%a.log',
    log_rotation_age: '1d',
    log_truncate_on_rotation: 'on',
    log_line_prefix: '%m [%p] %u ',
    // Details and statements carry names and identity numbers: they stay out of the log.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
  };
  if (options.isUnsafe) {
    Object.assign(settings, {
      fsync: 'off',
      full_page_writes: 'off',
      synchronous_commit: 'off',
      shared_buffers: '128MB',
      autovacuum: 'off',
      max_wal_senders: '0',
      wal_level: 'minimal',
    });
  } else {
    Object.assign(settings, durable, {
      // `test ! -f x && cp` hangs for ever after a kill -9 in mid-copy; basic_archive does not.
      archive_mode: 'on',
      archive_library: 'basic_archive',
      'basic_archive.archive_directory': home.walArchive,
      archive_timeout: '60s',
    });
  }
  Object.assign(settings, options.extra);
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
