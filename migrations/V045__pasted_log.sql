-- What somebody pasted to make timeline entries of, byte for byte: the evidence behind the entries it gave.
create table pasted_log (
    incident_number integer not null references incident (number) on delete cascade,
    number integer not null check (number >= 1),
    pasted_at timestamptz not null,
    pasted_by bigint not null references person (id),
    content bytea not null,
    digest bytea not null check (octet_length(digest) = 32),
    lines integer not null check (lines >= 0),
    primary key (incident_number, number),
    constraint pasted_log_once unique (incident_number, digest)
);
