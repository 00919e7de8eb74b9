-- Lists of action items. A page is put together from a few sorted runs: one for each state and each value of the
-- column that narrows most. So every filter, every order and every mixture reads little more than what it shows.
alter table action_item
    -- what it is: kind, severity and priority together, so that any two of them have runs of their own
    add column facet text not null generated always as
        (coalesce(kind, '') || '/' || coalesce(severity, '') || '/' || coalesce(priority, '')) stored,
    -- who does it: p7 is a person, t3 a team, n is nobody
    add column doer text not null generated always as
        (coalesce('p' || owner_id, 't' || team_id, 'n')) stored,
    -- the incident it came from; 0 where there is none
    add column of_incident integer not null generated always as (coalesce(incident_number, 0)) stored;

drop index action_item_unfinished_by_due;
drop index action_item_unfinished_by_team;
drop index action_item_by_state_and_owner;
drop index action_item_by_state_and_team;
create index action_item_by_kind on action_item (kind, state, due_order, number) where dropped_at is null;
create index action_item_by_severity_and_state on action_item (severity, state, due_order, number) where dropped_at is null;
create index action_item_by_priority on action_item (priority, state, due_order, number) where dropped_at is null;
create index action_item_by_facet on action_item (facet, state, due_order, number) where dropped_at is null;
create index action_item_by_doer on action_item (doer, state, due_order, number)
    include (facet, home_team_id, of_incident) where dropped_at is null;
create index action_item_by_home_team on action_item (home_team_id, state, due_order, number)
    include (facet, doer, of_incident) where dropped_at is null;
create index action_item_by_incident_and_state on action_item (of_incident, state, due_order, number)
    include (facet, doer, home_team_id) where dropped_at is null;
-- whether an act was taken back
create index action_item_event_undoing on action_item_event (undoes) where undoes is not null;
