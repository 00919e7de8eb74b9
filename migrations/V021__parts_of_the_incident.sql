-- The parts that have rows. A row keeps its row_id while it moves or changes; place is the author's order.
create sequence document_row_id increment by 50;

create table milestone (
    incident_number integer not null references incident (number) on delete cascade,
    kind text not null check (kind in ('started', 'detected', 'acknowledged', 'mitigated', 'resolved')),
    how text not null check (how in ('written down', 'taken from entry', 'not applicable')),
    instant timestamptz,
    day date,
    as_written text,
    entry_row_id text,
    set_by text,
    primary key (incident_number, kind),
    constraint milestone_names_its_entry check ((how = 'taken from entry') = (entry_row_id is not null))
);

create table timeline_entry (
    id bigint primary key,
    incident_number integer not null references incident (number) on delete cascade,
    row_id text not null,
    place integer not null,
    instant timestamptz,
    day date,
    as_written text,
    kind text check (kind in ('trigger', 'detection', 'communication', 'decision', 'action', 'mitigation', 'recovery')),
    text text not null,
    source text not null default '',
    evidence text not null default '',
    internal boolean not null default false,
    constraint timeline_entry_once unique (incident_number, row_id)
);

create table factor (
    id bigint primary key,
    incident_number integer not null references incident (number) on delete cascade,
    row_id text not null,
    place integer not null,
    role text not null check (role in ('root cause', 'contributing', 'trigger')),
    category text,
    text text not null,
    led_to text[] not null default '{}',
    internal boolean not null default false,
    constraint factor_once unique (incident_number, row_id)
);

create table lesson (
    id bigint primary key,
    incident_number integer not null references incident (number) on delete cascade,
    row_id text not null,
    place integer not null,
    lesson_group text not null check (lesson_group in ('went well', 'went badly', 'got lucky', 'learned')),
    text text not null,
    constraint lesson_once unique (incident_number, row_id)
);

create table impact_figure (
    id bigint primary key,
    incident_number integer not null references incident (number) on delete cascade,
    row_id text not null,
    place integer not null,
    measure text not null,
    amount text not null,
    unit text not null,
    internal boolean not null default false,
    constraint impact_figure_once unique (incident_number, row_id)
);

create table section (
    id bigint primary key,
    incident_number integer not null references incident (number) on delete cascade,
    row_id text not null,
    place integer not null,
    heading text not null,
    body text not null,
    after_part text not null,
    internal boolean not null default false,
    constraint section_once unique (incident_number, row_id)
);

create table link (
    id bigint primary key,
    incident_number integer not null references incident (number) on delete cascade,
    row_id text not null,
    place integer not null,
    address text not null,
    title text not null,
    internal boolean not null default false,
    constraint link_once unique (incident_number, row_id)
);
