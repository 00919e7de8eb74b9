-- Every try, and every look at what became of one.
create table delivery_attempt (
    id bigint generated always as identity primary key,
    delivery_id bigint not null references delivery (id) on delete cascade,
    number integer not null,
    deed text not null constraint delivery_attempt_deed check (deed in ('try', 'look')),
    lease uuid not null constraint delivery_attempt_lease_once unique,
    leased_by text not null,
    began_at timestamptz not null,
    ended_at timestamptz,
    -- null while it runs
    outcome text constraint delivery_attempt_outcome
        check (outcome in ('done', 'later', 'unknown', 'given-up', 'cut off')),
    said text not null default '',
    -- an answer that came when the lease was lost: told, and not believed
    came_late text not null default ''
);
create index delivery_attempt_of on delivery_attempt (delivery_id, id);
