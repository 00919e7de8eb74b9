-- Which days are worked: by the house, and by each team that says something else.
create table working_calendar (
    id bigint generated always as identity primary key,
    team_id bigint references team (id) on delete cascade,
    time_zone text not null,
    -- ISO 8601: 1 is Monday
    weekdays smallint[] not null constraint working_calendar_has_a_weekday
        check (cardinality(weekdays) between 1 and 7 and weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[])
);
create unique index working_calendar_once on working_calendar (coalesce(team_id, 0));

create table holiday (
    calendar_id bigint not null references working_calendar (id) on delete cascade,
    place integer not null,
    -- null where it comes every year
    year smallint check (year between 1 and 9999),
    month smallint not null check (month between 1 and 12),
    day smallint not null check (day between 1 and 31),
    name text not null check (name ~ '\S' and char_length(name) <= 100),
    primary key (calendar_id, place)
);
create unique index holiday_once on holiday (calendar_id, month, day, coalesce(year, 0));

insert into working_calendar (team_id, time_zone, weekdays) values (null, 'UTC', '{1,2,3,4,5}');
