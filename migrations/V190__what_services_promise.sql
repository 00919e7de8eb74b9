-- How much of the time a service shall be well, and over how many days that is looked at: its error budget is the rest.
create table service_target (
    service_id bigint primary key references service (id) on delete cascade,
    -- of a million: 99.9 % is 999,000
    per_million integer not null constraint service_target_leaves_something check (per_million between 1 and 999999),
    days integer not null constraint service_target_days check (days between 1 and 365)
);
