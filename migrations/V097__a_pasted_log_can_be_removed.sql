-- A removed log leaves the evidence; who did it and when is kept, and it can be put back.
alter table pasted_log
    add column removed_at timestamptz,
    add column removed_by bigint references person (id),
    add constraint pasted_log_removed_by_somebody check ((removed_at is null) = (removed_by is null));
