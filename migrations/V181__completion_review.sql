-- The completion review: the figures of one month for everybody or for one team, frozen once for ever. What is frozen
-- speaks of numbers and names and points at nothing, so that it outlives what it was counted from.
create table review_schedule (
    id bigint generated always as identity primary key,
    chosen_at timestamptz not null,
    chosen_by bigint references person (id),
    hour smallint not null constraint review_schedule_has_an_hour check (hour between 0 and 23),
    time_zone text not null constraint review_schedule_has_a_zone check (time_zone ~ '\S')
);
create index review_schedule_by_time on review_schedule (chosen_at desc, id desc);
create index review_schedule_by_person on review_schedule (chosen_by) where chosen_by is not null;

-- Months that were over before Debrief had reviews are told from all that is known when somebody asks for them.
insert into review_schedule (chosen_at, hour, time_zone) values (now(), 6, 'UTC');

create table review (
    id bigint generated always as identity primary key,
    -- its first day
    month date not null constraint review_of_a_month check (extract(day from month) = 1),
    -- null: for everybody
    team_id bigint,
    team_name text not null default '',
    time_zone text not null,
    -- what was recorded later is not in it
    known_at timestamptz not null,
    frozen_at timestamptz not null,
    frozen_by bigint references person (id),
    figures jsonb not null,
    constraint review_of_a_team_names_it check ((team_id is null) = (team_name = ''))
);
create unique index review_once on review (month, coalesce(team_id, 0));
create index review_newest on review (coalesce(team_id, 0), month desc);
create index review_by_person on review (frozen_by) where frozen_by is not null;

-- What the figures were counted from; it belongs to the review for everybody.
create table review_item (
    review_id bigint not null references review (id),
    item_number integer not null,
    text text not null,
    incident_number integer,
    owner text not null,
    team text not null,
    severity text not null,
    kind text not null,
    priority text not null,
    state text not null,
    due text,
    made_on date not null,
    closed_on date,
    was_open boolean not null,
    is_open boolean not null,
    came text not null constraint review_item_came check (came in ('not', 'made', 'again')),
    went text not null constraint review_item_went check (went in ('not', 'done', 'wont_do', 'taken_out')),
    became_verified boolean not null,
    age integer not null,
    days_to_close integer,
    is_late boolean not null,
    on_time boolean,
    redated integer not null,
    is_unknown boolean not null,
    primary key (review_id, item_number)
);
create index review_item_by_team on review_item (review_id, team, item_number);

create table review_incident (
    review_id bigint not null references review (id),
    incident_number integer not null,
    title text not null,
    severity text not null,
    incident_type text not null,
    team text not null,
    began_at timestamptz not null,
    seconds jsonb not null,
    left_out jsonb not null,
    primary key (review_id, incident_number)
);

-- What is talked about, in its order: an item, or a factor that nothing is done about.
create table review_agenda (
    id bigint generated always as identity primary key,
    review_id bigint not null references review (id),
    place integer not null,
    item_number integer,
    incident_number integer,
    factor_row_id text,
    text text not null,
    about text not null,
    owner text not null,
    reasons text[] not null,
    constraint review_agenda_of_one check ((item_number is null) <> (factor_row_id is null)),
    constraint review_agenda_in_order unique (review_id, place)
);

create function what_is_frozen_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a review that is frozen stays as it is' using errcode = 'integrity_constraint_violation';
end $$;
create trigger review_stays before update or delete on review for each row execute function what_is_frozen_stays();
create trigger review_item_stays before update or delete on review_item for each row execute function what_is_frozen_stays();
create trigger review_incident_stays before update or delete on review_incident for each row execute function what_is_frozen_stays();
create trigger review_agenda_stays before update or delete on review_agenda for each row execute function what_is_frozen_stays();
