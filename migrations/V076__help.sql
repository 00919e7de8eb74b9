-- Help beside the parts of a document opens by itself until somebody knows their way.
alter table person add column help text not null default 'UNTIL_KNOWN'
    check (help in ('UNTIL_KNOWN', 'ALWAYS', 'NEVER'));

create table closed_help (
    person_id bigint not null references person (id) on delete cascade,
    part text not null check (char_length(part) between 1 and 40),
    primary key (person_id, part)
);

-- Who has written a few documents knows their way.
create index revision_by_writer on revision (saved_by, incident_number);
