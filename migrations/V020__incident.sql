-- What a severity and a type of incident are called here. Names are what people say; rank 1 is the worst.
create table severity (
    name text primary key check (name ~ '\S' and char_length(name) <= 40),
    rank smallint not null check (rank between 1 and 4),
    meaning text not null default '',
    place integer not null
);

insert into severity (name, rank, meaning, place) values
    ('SEV1', 1, 'everyone, or money, or data is affected', 1),
    ('SEV2', 2, 'many people are affected, or there is no way round it', 2),
    ('SEV3', 3, 'some people are affected, and there is a way round it', 3),
    ('SEV4', 4, 'nobody outside noticed', 4);

create table incident_type (
    name text primary key check (name ~ '\S' and char_length(name) <= 80),
    usual_severity text not null default '',
    usual_cause text not null default '',
    found_by text not null default '',
    place integer not null
);

insert into incident_type (name, usual_severity, usual_cause, found_by, place) values
    ('Outage', '', '', '', 1),
    ('Degraded performance', 'SEV3', 'more data than before, workers short of memory', 'a watch on durations', 2),
    ('Sync failure', 'SEV1 to SEV2', 'a rate limit was hit, or a credential expired', 'the mail that a failed sync sends', 3),
    ('Data late', '', 'a job that waits, retries or never began', 'a watch on the age of tables', 4),
    ('Data loss', 'SEV1', 'change capture set up wrongly, or a fault in an incremental load', 'row counts and data tests', 5),
    ('Schema break', 'SEV2', 'the source changed its schema without a word', 'errors in the sync log', 6),
    ('Cost spike', 'SEV3', 'full refreshes where increments would do', 'an alert on the bill', 7),
    ('Security', '', '', '', 8),
    ('Other', '', '', '', 9);

create sequence incident_number as integer;

create table incident (
    number integer primary key default nextval('incident_number'),
    title text not null constraint incident_has_a_title check (title ~ '\S' and char_length(title) <= 300),
    severity text references severity (name) on update cascade,
    incident_type text references incident_type (name) on update cascade,
    team_id bigint references team (id),
    lead_id bigint references person (id),
    time_zone text not null,
    drill boolean not null default false,
    duplicate_of integer references incident (number),
    summary text not null default '',
    impact text not null default '',
    detection text not null default '',
    resolution text not null default '',
    revision integer not null check (revision >= 1),
    created_at timestamptz not null,
    -- when it began where that is known, otherwise when it was written up: the order of the list
    happened_at timestamptz not null,
    started_at timestamptz,
    resolved_at timestamptz,
    published_at timestamptz,
    published_by bigint references person (id),
    archived_at timestamptz,
    archived_by bigint references person (id),
    searched text not null default '',
    search tsvector not null generated always as (to_tsvector('simple', left(searched, 200000))) stored,
    constraint incident_published_by_somebody check ((published_at is null) = (published_by is null)),
    constraint incident_archived_by_somebody check ((archived_at is null) = (archived_by is null)),
    constraint incident_not_its_own_duplicate check (duplicate_of <> number)
);

create index incident_by_time on incident (happened_at desc, number desc);
create index incident_by_severity on incident (severity, happened_at desc, number desc);
create index incident_by_type on incident (incident_type, happened_at desc, number desc);
create index incident_by_team on incident (team_id, happened_at desc, number desc);
create index incident_by_lead on incident (lead_id, happened_at desc, number desc);
create index incident_drafts on incident (happened_at desc, number desc) where published_at is null;
create index incident_published on incident (published_at desc, number desc) where published_at is not null;
create index incident_by_original on incident (duplicate_of) where duplicate_of is not null;
create index incident_search on incident using gin (search);

create table incident_service (
    incident_number integer not null references incident (number) on delete cascade,
    place integer not null,
    service_id bigint not null references service (id),
    primary key (incident_number, place),
    constraint incident_service_once unique (incident_number, service_id)
);
create index incident_service_by_service on incident_service (service_id, incident_number);

create table incident_tag (
    incident_number integer not null references incident (number) on delete cascade,
    place integer not null,
    tag text not null check (tag ~ '\S'),
    primary key (incident_number, place)
);
create index incident_tag_by_tag on incident_tag (tag, incident_number);

create table involvement (
    incident_number integer not null references incident (number) on delete cascade,
    role text not null check (role in ('commander', 'communications', 'scribe', 'participant', 'author')),
    place integer not null,
    person_id bigint not null references person (id),
    primary key (incident_number, role, place)
);
create index involvement_by_person on involvement (person_id, incident_number);
