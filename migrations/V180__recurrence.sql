-- An incident that happened through the same gap as an earlier one: somebody says so, of a factor of the earlier one or
-- of the earlier one as a whole. It is part of no revision, because it is a statement about two documents.
create table recurrence (
    id bigint generated always as identity primary key,
    incident_number integer not null references incident (number) on delete cascade,
    earlier_number integer not null references incident (number) on delete cascade,
    -- the row of the earlier incident's factor; empty where the incident as a whole came back
    factor_row_id text not null default '',
    marked_by bigint not null references person (id),
    marked_at timestamptz not null,
    constraint recurrence_of_another_incident check (incident_number <> earlier_number),
    constraint recurrence_once unique (incident_number, earlier_number, factor_row_id)
);
create index recurrence_of_earlier on recurrence (earlier_number, incident_number);
create index recurrence_by_person on recurrence (marked_by);
