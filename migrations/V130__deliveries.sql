-- What Debrief does outside the house. These rows are the queue: written in the transaction of the change, claimed with
-- a lease, done with no transaction open, settled.
create table delivery (
    id bigint generated always as identity primary key,
    uuid uuid not null constraint delivery_uuid_once unique,
    destination text not null constraint delivery_has_destination check (destination <> ''),
    kind text not null,
    target text not null constraint delivery_has_target check (target <> ''),
    dedupe_key text not null,
    -- JSON as it was written, letter by letter: what is sent again is the same
    payload text not null constraint delivery_payload_is_json check (payload::json is not null),
    about text not null,
    link text,
    in_order boolean not null,
    state text not null constraint delivery_state
        check (state in ('waiting', 'sending', 'done', 'unknown', 'given-up', 'dropped')),
    -- whether its time has come, so that the claim finds nothing else in its index
    due boolean not null default false,
    -- when it is tried, or looked at, next; null where nothing happens any more by itself
    not_before timestamptz,
    written_at timestamptz not null,
    -- since when it is tried, and since when nobody knows; a person's "try again" begins anew
    tried_since timestamptz,
    unknown_since timestamptz,
    attempts integer not null default 0,
    -- how often it was put off in a row
    pauses integer not null default 0,
    lease uuid,
    lease_until timestamptz,
    leased_by text,
    why text not null default '',
    reference text not null default '',
    settled_at timestamptz,
    decided_by bigint references person (id) on delete set null,
    decision text not null default '',
    version integer not null default 1,
    constraint delivery_waits_for_a_time check (state <> 'waiting' or not_before is not null),
    constraint delivery_is_sent_under_a_lease check (state <> 'sending' or lease is not null),
    constraint delivery_lease_ends check ((lease is null) = (lease_until is null)),
    constraint delivery_is_due_while_it_waits check (not due or state = 'waiting')
);

-- the promise that an effect is asked for once
create unique index delivery_once on delivery (destination, dedupe_key);
-- the claim: from target to target, and within one by its time
create index delivery_due on delivery (destination, target, in_order, not_before, id) where state = 'waiting' and due;
-- what becomes due
create index delivery_not_yet_due on delivery (destination, not_before) where state = 'waiting' and not due;
-- what stands before a delivery to the same target
create index delivery_in_order on delivery (destination, target, id)
    where in_order and (state in ('waiting', 'sending') or (state = 'unknown' and not_before is not null));
-- what is to be looked at
create index delivery_to_look_at on delivery (destination, not_before) where state = 'unknown' and not_before is not null;
-- what is on its way, and the leases that ran out
create index delivery_on_its_way on delivery (destination, lease_until) where lease is not null;
-- what waits for a person
create index delivery_for_a_person on delivery (id) where state = 'given-up' or (state = 'unknown' and not_before is null);
-- the lists that a person reads, newest first
create index delivery_by_state on delivery (state, id desc);
create index delivery_by_destination on delivery (destination, id desc);
create index delivery_by_destination_and_state on delivery (destination, state, id desc);
create index delivery_by_kind on delivery (kind, id desc);
create index delivery_by_kind_and_state on delivery (kind, state, id desc);
-- the one that waits longest
create index delivery_oldest on delivery (not_before) where state = 'waiting';
-- what is deleted after a time
create index delivery_settled on delivery (settled_at) where state in ('done', 'dropped');
create index delivery_decided_by on delivery (decided_by) where decided_by is not null;

-- rows change their state several times and quickly: what is left of that is cleared away early
alter table delivery set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200);
