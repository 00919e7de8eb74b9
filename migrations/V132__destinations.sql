-- What all replicas know of a place outside the house: its pace, whose turn it is, and whether it is left alone.
create table destination (
    name text primary key,
    -- the time up to which its pace is used up
    pace_until timestamptz not null,
    -- the target that was served last: the next claim goes on behind it
    served text not null default '',
    looks_next boolean not null default false,
    -- the deliveries that failed since one was answered
    failing bigint[] not null default '{}',
    why text not null default '',
    broken_since timestamptz,
    probe_at timestamptz,
    constraint destination_is_probed_while_it_is_broken check ((broken_since is null) = (probe_at is null))
);

-- When a place was left alone: that time counts against no delivery.
create table destination_outage (
    id bigint generated always as identity primary key,
    destination text not null,
    since timestamptz not null,
    until timestamptz not null
);
create index destination_outage_of on destination_outage (destination, until);
