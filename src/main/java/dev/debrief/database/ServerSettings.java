package dev.debrief.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The settings of the embedded server: durable first, then small. */
final class ServerSettings {
    private static final String TEXT = """
            # Written by Debrief at each start. Your own settings belong in local.conf, which is read last.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''

            # what was committed stays, whatever happens
            fsync = on
            synchronous_commit = on
            full_page_writes = on

            # one application, one small machine
            max_connections = 40
            shared_buffers = 32MB
            work_mem = 4MB
            maintenance_work_mem = 48MB
            max_wal_size = 512MB
            huge_pages = off
            jit = off
            io_method = sync
            max_parallel_workers_per_gather = 0
            max_worker_processes = 2
            autovacuum_max_workers = 2
            max_logical_replication_workers = 0
            max_wal_senders = 0
            wal_level = replica

            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            datestyle = 'iso, ymd'
            default_text_search_config = 'pg_catalog.simple'
            password_encryption = 'scram-sha-256'
            """;

    private ServerSettings() {}

    static void write(Path cluster, int port) throws IOException {
        String local = Files.exists(cluster.resolve("local.conf")) ? "include = 'local.conf'\n" : "";
        Files.writeString(cluster.resolve("postgresql.conf"), TEXT.formatted(port) + local);
    }
}
