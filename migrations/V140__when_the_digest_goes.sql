-- When the weekly digest goes: for the house (the row without person and team), for a team, for a person. What is
-- nearest to the person counts.
create table digest_time (
    id bigint generated always as identity primary key,
    person_id bigint references person (id) on delete cascade,
    team_id bigint references team (id) on delete cascade,
    -- ISO 8601: 1 is Monday
    weekday smallint not null constraint digest_time_has_a_weekday check (weekday between 1 and 7),
    hour smallint not null constraint digest_time_has_an_hour check (hour between 0 and 23),
    -- null: the zone in which each person reads times
    time_zone text,
    constraint digest_time_of_one check (person_id is null or team_id is null)
);
create unique index digest_time_once on digest_time (coalesce(person_id, 0), coalesce(team_id, 0));
create index digest_time_by_person on digest_time (person_id) where person_id is not null;
create index digest_time_by_team on digest_time (team_id) where team_id is not null;

insert into digest_time (weekday, hour) values (1, 8);

-- Which mails somebody does not want.
create table muted_mail (
    person_id bigint not null references person (id) on delete cascade,
    kind text not null constraint muted_mail_of_a_kind check (kind in ('digest', 'reminder')),
    muted_at timestamptz not null,
    primary key (person_id, kind)
);
