-- On which way somebody wants digests and reminders; by mail where there is no row.
create table message_way (
    person_id bigint primary key references person (id) on delete cascade,
    way text not null constraint message_way_is_known check (way in ('mail', 'slack', 'both'))
);
