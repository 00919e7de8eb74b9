-- The figures of the spans that are asked for often, counted once and read many times.
create table insight_snapshot (
    span text primary key,
    -- the day that was today, in the zone of the house
    day date not null,
    zone text not null,
    made_at timestamptz not null,
    -- what could be seen when it was counted
    seen pg_snapshot not null,
    took_milliseconds integer not null,
    -- when somebody last wanted it
    wanted_at timestamptz not null,
    -- JSON: text, because it is read whole
    figures text not null
);

-- Transactions that changed something that is counted. A row is written without waiting for anybody; a snapshot is out
-- of date as soon as there is one here that it has not seen.
create table insight_change (
    transaction xid8 primary key,
    began_at timestamptz not null
);

create function insight_changes() returns trigger language plpgsql as $$
begin
    insert into insight_change (transaction, began_at) values (pg_current_xact_id(), now()) on conflict do nothing;
    return null;
end $$;

create trigger insight_changes after insert or update or delete on incident
    for each statement execute function insight_changes();
create trigger insight_changes after insert or update or delete on incident_service
    for each statement execute function insight_changes();
create trigger insight_changes after insert or update or delete on incident_tag
    for each statement execute function insight_changes();
create trigger insight_changes after insert or update or delete on milestone
    for each statement execute function insight_changes();
create trigger insight_changes after insert or update or delete on timeline_entry
    for each statement execute function insight_changes();
create trigger insight_changes after insert or update or delete on factor
    for each statement execute function insight_changes();
create trigger insight_changes after insert or update or delete on factor_category
    for each statement execute function insight_changes();
create trigger insight_changes after insert or update or delete on recurrence
    for each statement execute function insight_changes();
create trigger insight_changes after insert or update or delete on action_item
    for each statement execute function insight_changes();
create trigger insight_changes after insert or update or delete on service
    for each statement execute function insight_changes();
create trigger insight_changes after insert or update or delete on service_target
    for each statement execute function insight_changes();
create trigger insight_changes after insert or update or delete on severity
    for each statement execute function insight_changes();
create trigger insight_changes after insert or update or delete on incident_type
    for each statement execute function insight_changes();
create trigger insight_changes after update of name on person
    for each statement execute function insight_changes();
create trigger insight_changes after update of name on team
    for each statement execute function insight_changes();
