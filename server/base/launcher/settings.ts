/** The server's settings: durable, on a socket only, with a quarter of the memory up to 1 GB. */
import { constrainedMemory } from './memory.ts';

const megabyte = 1024 * 1024;

export function serverSettings(socketFolder: string): Record<string, string> {
  const memory = constrainedMemory();
  const quarter = Math.floor(memory / 4 / megabyte);
  return {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    shared_buffers: `${Math.max(32, Math.min(1024, quarter))}MB`,
    effective_cache_size: `${Math.max(64, Math.floor(memory / 2 / megabyte))}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_connections: '100',
    // A schema per workspace: one transaction of a backup locks every table of all of them.
    max_locks_per_transaction: '512',
    max_wal_size: '2GB',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'on',
    log_directory: 'log',
    log_filename: 'postgresql-%a.log',
    log_rotation_age: '1d',
    log_truncate_on_rotation: 'on',
  };
}
