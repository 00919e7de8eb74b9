-- A check looks at the whole row at every change of it. A payload is long and a delivery changes its state several times,
-- so that it is JSON is looked at where it is written.
alter table delivery drop constraint delivery_payload_is_json;

create function delivery_payload_is_json() returns trigger language plpgsql as $$
begin
    perform new.payload::json;
    return new;
end $$;

create trigger delivery_payload_is_json before insert or update of payload on delivery
    for each row execute function delivery_payload_is_json();

-- It is long and written in a hurry: the quick way to make it smaller, where this PostgreSQL was built with it.
do $$ begin
    alter table delivery alter column payload set compression lz4;
exception when others then
    raise notice 'payloads stay as they are compressed';
end $$;
