-- A POST with an Idempotency-Key makes an incident or an action item.
alter table idempotency_key
    alter column incident_number drop not null,
    add column item_number integer references action_item (number) on delete cascade,
    add constraint idempotency_key_made_one_thing check ((incident_number is null) <> (item_number is null));
create index idempotency_key_by_item on idempotency_key (item_number) where item_number is not null;
