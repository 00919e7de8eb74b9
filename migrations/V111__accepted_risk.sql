-- A factor that nobody will act on: who accepts it, why, and until when. It comes back when that day is over.
create table accepted_risk (
    id bigint generated always as identity primary key,
    incident_number integer not null references incident (number) on delete cascade,
    factor_row_id text not null,
    why text not null constraint accepted_risk_says_why check (why ~ '\S'),
    accepted_by bigint not null references person (id),
    accepted_at timestamptz not null,
    recorded_by bigint not null references person (id),
    -- the last day on which it is accepted
    until_day date not null,
    withdrawn_at timestamptz,
    withdrawn_by bigint references person (id),
    constraint accepted_risk_withdrawn_by_somebody check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index accepted_risk_once on accepted_risk (incident_number, factor_row_id) where withdrawn_at is null;
create index accepted_risk_by_incident on accepted_risk (incident_number);
create index accepted_risk_by_person on accepted_risk (accepted_by, until_day, id) where withdrawn_at is null;
create index accepted_risk_by_day on accepted_risk (until_day, id) where withdrawn_at is null;
