-- A deleted incident is out of sight and can come back; its number is never given again. Deleting never takes open
-- action items silently with it: each stays open, or is closed with a reason.
alter table incident
    add column deleted_at timestamptz,
    add column deleted_by bigint references person (id),
    add constraint incident_deleted_by_somebody check ((deleted_at is null) = (deleted_by is null));
create index incident_deleted on incident (deleted_at desc, number desc) where deleted_at is not null;

-- what is said of another incident goes with it, the other incident stays
alter table incident
    drop constraint incident_duplicate_of_fkey,
    add constraint incident_duplicate_of_fkey foreign key (duplicate_of) references incident (number) on delete set null;

-- An action item outlives its incident.
alter table action_item
    -- INC-42, where the incident itself is deleted for good
    add column from_incident text,
    -- why it will not be done
    add column reason text not null default '',
    -- what it was when its incident was deleted and it was closed with it; it comes back with the incident
    add column state_before_deletion text;
