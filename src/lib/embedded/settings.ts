/** The configuration file of the embedded PostgreSQL; what stands in the file `own` wins. */
export const configuration = (socketFolder: string, volatile: boolean, own?: string): string => {
  const set = { ...settings(socketFolder), ...(volatile && volatileSettings) };
  return [
    "# Written anew at every start; your own settings belong in postgresql.conf of the data folder.",
    ...Object.entries(set).map(([name, value]) => `${name} = '${value}'`),
    ...(own ? [`include '${own}'`] : []),
    "",
  ].join("\n");
};

/** Every commit on the disk, and a small house. */
const settings = (socketFolder: string): Record<string, string | number> => ({
  listen_addresses: "",
  unix_socket_directories: socketFolder,
  unix_socket_permissions: "0700",
  port,
  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
  timezone: "UTC",
  log_timezone: "UTC",
  // The reader of the log wants starts, stops and recoveries; an error of a statement is told to who sent it.
  log_min_messages: "log",
  log_checkpoints: "off",
  log_line_prefix: "",
  idle_in_transaction_session_timeout: "60s",
  max_connections: 60,
  shared_buffers: "128MB",
  work_mem: "8MB",
  maintenance_work_mem: "64MB",
  effective_cache_size: "1GB",
  max_wal_size: "1GB",
  random_page_cost: 1.1,
  jit: "off",
  // Each of these would be one more process that waits for work that never comes.
  io_method: "sync",
  max_worker_processes: 4,
  max_parallel_workers: 2,
  max_parallel_workers_per_gather: 2,
  max_logical_replication_workers: 0,
  max_wal_senders: 0,
  autovacuum_max_workers: 2,
});

/** For tests: nothing survives a crash, and nothing waits for a disk. */
const volatileSettings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_wal_size: "4GB",
  autovacuum: "off",
};

/** Only names the socket file: nothing listens on TCP. */
export const port = 5432;
