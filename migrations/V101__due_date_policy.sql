-- How soon things should be done here: action items by severity and priority, post-mortems by severity.
create table due_date_policy (
    severity text not null references severity (name) on update cascade on delete cascade,
    priority text not null check (priority in ('urgent', 'high', 'medium', 'low', 'none')),
    count integer not null check (count between 0 and 3650),
    unit text not null check (unit in ('days', 'working days')),
    primary key (severity, priority)
);

create table publication_policy (
    severity text primary key references severity (name) on update cascade on delete cascade,
    count integer not null check (count between 0 and 3650),
    unit text not null check (unit in ('days', 'working days'))
);

insert into due_date_policy (severity, priority, count, unit)
select s.name, d.priority, d.count, d.unit
from severity s
join (values
    (1, 'urgent', 3, 'working days'), (1, 'high', 5, 'working days'), (1, 'medium', 10, 'working days'),
    (1, 'low', 30, 'days'), (1, 'none', 10, 'working days'),
    (2, 'urgent', 5, 'working days'), (2, 'high', 10, 'working days'), (2, 'medium', 20, 'working days'),
    (2, 'low', 60, 'days'), (2, 'none', 20, 'working days'),
    (3, 'urgent', 10, 'working days'), (3, 'high', 20, 'working days'), (3, 'medium', 45, 'days'),
    (3, 'low', 90, 'days'), (3, 'none', 45, 'days'),
    (4, 'urgent', 20, 'working days'), (4, 'high', 45, 'days'), (4, 'medium', 90, 'days')
) as d (rank, priority, count, unit) on d.rank = s.rank;

insert into publication_policy (severity, count, unit)
select s.name, d.count, 'working days'
from severity s
join (values (1, 5), (2, 10), (3, 15)) as d (rank, count) on d.rank = s.rank;

-- what is resolved and not published yet, the longest resolved first
create index incident_awaiting_publication on incident (resolved_at, number)
    where published_at is null and resolved_at is not null and archived_at is null and deleted_at is null
        and duplicate_of is null and not drill;
