-- That somebody's digest of a week was made: once for each person, kind and week.
create table digest (
    id bigint generated always as identity primary key,
    person_id bigint not null references person (id) on delete cascade,
    kind text not null constraint digest_of_a_kind check (kind in ('weekly')),
    -- the Monday of the ISO week in the zone of the digest
    week date not null constraint digest_of_a_monday check (extract(isodow from week) = 1),
    -- what it says is true of this instant
    as_of timestamptz not null,
    -- how many things it had to say; 0: no mail went
    things integer not null check (things >= 0)
);
create unique index digest_once on digest (person_id, kind, week);
create index digest_newest on digest (person_id, as_of desc) where things > 0;

-- What was opened and what was closed in a span of time, for all items in one sweep.
create index action_item_event_opened_or_closed on action_item_event (effective_at, item_number)
    include (field, was, became, act)
    where field = 'opened' or (field = 'state' and became in ('done', 'verified', 'won''t do'));
