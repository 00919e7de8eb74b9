-- A post-mortem that came as a file, byte for byte, and the incident that it became. The same file comes in once; where
-- the incident is deleted for good, its file goes with it and may come again.
create sequence imported_file_id increment by 50;

create table imported_file (
    id bigint primary key,
    incident_number integer not null references incident (number) on delete cascade,
    name text not null check (char_length(name) <= 255),
    size bigint not null check (size >= 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    imported_at timestamptz not null,
    imported_by bigint not null references person (id)
);
create unique index imported_file_once on imported_file (sha256);
create index imported_file_of_incident on imported_file (incident_number);
create index imported_file_by_person on imported_file (imported_by);

create table imported_file_content (
    imported_file_id bigint primary key references imported_file (id) on delete cascade,
    content bytea not null
);
