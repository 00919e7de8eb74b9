-- Until when a target of a destination is left alone, where it takes so much in a second and no more.
create table resting_target (
    destination text not null,
    target text not null,
    until timestamptz not null,
    primary key (destination, target)
);
create index resting_target_by_time on resting_target (destination, until);
