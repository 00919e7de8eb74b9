-- Which reminders go out here.
create table reminder_kind (
    kind text primary key constraint reminder_kind_is_known check (kind in ('due', 'late', 'post-mortem')),
    is_on boolean not null
);
insert into reminder_kind (kind, is_on) values ('due', true), ('late', true), ('post-mortem', true);

-- A reminder that was written: once for each person, kind, thing and day on which it was due.
create table reminder (
    kind text not null references reminder_kind (kind),
    -- as people say it: AI-17, INC-42
    subject text not null,
    due_day date not null,
    person_id bigint not null references person (id) on delete cascade,
    written_at timestamptz not null,
    primary key (subject, kind, due_day, person_id)
);
create index reminder_by_person on reminder (person_id);
create index reminder_by_time on reminder (written_at);
