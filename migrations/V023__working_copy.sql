-- What one person has typed since the revision they began from, as typed.
create table working_copy (
    incident_number integer not null references incident (number) on delete cascade,
    person_id bigint not null references person (id) on delete cascade,
    base_revision integer not null,
    typed jsonb not null,
    kept_at timestamptz not null,
    primary key (incident_number, person_id)
);
create index working_copy_by_person on working_copy (person_id, kept_at desc);
