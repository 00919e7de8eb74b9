-- Many files that come in at once: read in the background, one after the other, each once however many replicas there are.
-- The whole of it can be undone; what was undone may come in again, and its file stays with the deleted incident.
alter table imported_file add column undone_at timestamptz;
drop index imported_file_once;
create unique index imported_file_once on imported_file (sha256) where undone_at is null;

create sequence import_run_id increment by 50;

create table import_run (
    id bigint primary key,
    name text not null check (char_length(name) <= 255),
    begun_at timestamptz not null,
    begun_by bigint not null references person (id),
    undone_at timestamptz,
    undone_by bigint references person (id),
    constraint import_run_undone_by_somebody check ((undone_at is null) = (undone_by is null))
);
create index import_run_by_person on import_run (begun_by);
create index import_run_undone on import_run (undone_by) where undone_at is not null;

create sequence import_run_file_id increment by 50;

create table import_run_file (
    id bigint primary key,
    run_id bigint not null references import_run (id) on delete cascade,
    path text not null check (char_length(path) <= 1000),
    state text not null
        check (state in ('WAITING', 'KEPT', 'KNOWN', 'CHANGED', 'FAILED', 'PASSED_OVER', 'UNDONE', 'LEFT')),
    -- only while it waits
    content bytea,
    incident_number integer references incident (number) on delete set null,
    imported_file_id bigint references imported_file (id) on delete set null,
    message text not null default '',
    doubts integer not null default 0 check (doubts >= 0),
    constraint import_run_file_waits_with_its_bytes check ((state = 'WAITING') = (content is not null))
);
create index import_run_file_in_order on import_run_file (run_id, id);
create index import_run_file_by_state on import_run_file (run_id, state, id);
create index import_run_file_waiting on import_run_file (id) where state = 'WAITING';
create index import_run_file_of_incident on import_run_file (incident_number);
create index import_run_file_of_file on import_run_file (imported_file_id);
