create table team (
    id      bigint generated always as identity primary key,
    name    text not null constraint team_has_a_name check (btrim(name) <> ''),
    lead_id bigint constraint team_lead_is_a_person references person
);
create unique index team_name_once on team (lower(name));
create index team_by_lead on team (lead_id);

create table team_member (
    team_id   bigint not null constraint team_member_of_a_team references team on delete cascade,
    person_id bigint not null constraint team_member_is_a_person references person on delete cascade,
    primary key (team_id, person_id)
);
create index team_member_by_person on team_member (person_id);

create table service (
    id      bigint generated always as identity primary key,
    name    text not null constraint service_has_a_name check (btrim(name) <> ''),
    team_id bigint constraint service_of_a_team references team on delete set null
);
create unique index service_name_once on service (lower(name));
create index service_by_team on service (team_id);
