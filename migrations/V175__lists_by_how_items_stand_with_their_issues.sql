-- How an action item stands with its issue, for the filters of lists; kept by triggers on what says so.
alter table action_item
    add column issue text not null default 'missing'
        constraint action_item_issue check (issue in ('missing', 'differs', 'in-step'));

create function issue_of_action_item(item integer) returns text language sql stable as $$
    select coalesce((
        select case
            when l.state = 'forbidden' then 'differs'
            when l.state <> 'linked' then 'missing'
            when exists (select from jira_field f where f.link_id = l.id and f.why <> '') then 'differs'
            when exists (select from jira_conflict c where c.link_id = l.id and c.settled_at is null) then 'differs'
            else 'in-step' end
          from jira_link l where l.item_number = item and l.state <> 'unlinked' order by l.id desc limit 1), 'missing')
$$;

create function action_item_follows_its_issue() returns trigger language plpgsql as $$
declare
    item integer;
    stands text;
begin
    if tg_table_name = 'jira_link' then
        item := case when tg_op = 'DELETE' then old.item_number else new.item_number end;
    elsif tg_op = 'DELETE' then
        select item_number into item from jira_link where id = old.link_id;
    else
        select item_number into item from jira_link where id = new.link_id;
    end if;
    stands := issue_of_action_item(item);
    update action_item set issue = stands where number = item and issue <> stands;
    return null;
end
$$;
create trigger action_item_follows_its_issue after insert or delete or update of state on jira_link
    for each row execute function action_item_follows_its_issue();
create trigger action_item_follows_a_new_field after insert on jira_field
    for each row when (new.why <> '') execute function action_item_follows_its_issue();
create trigger action_item_follows_a_field after update of why on jira_field
    for each row when ((new.why <> '') <> (old.why <> '')) execute function action_item_follows_its_issue();
create trigger action_item_follows_a_conflict after insert or delete or update of settled_at on jira_conflict
    for each row execute function action_item_follows_its_issue();

update action_item set issue = issue_of_action_item(number) where number in (select item_number from jira_link);

-- Runs of their own where nothing narrows more; elsewhere the runs say it without the row.
create index action_item_by_issue on action_item (issue, state, due_order, number)
    include (facet, doer, home_team_id, of_incident) where dropped_at is null;
drop index action_item_by_kind;
create index action_item_by_kind on action_item (kind, state, due_order, number)
    include (issue) where dropped_at is null;
drop index action_item_by_severity_and_state;
create index action_item_by_severity_and_state on action_item (severity, state, due_order, number)
    include (issue) where dropped_at is null;
drop index action_item_by_priority;
create index action_item_by_priority on action_item (priority, state, due_order, number)
    include (issue) where dropped_at is null;
drop index action_item_by_facet;
create index action_item_by_facet on action_item (facet, state, due_order, number)
    include (issue) where dropped_at is null;
drop index action_item_by_doer;
create index action_item_by_doer on action_item (doer, state, due_order, number)
    include (facet, home_team_id, of_incident, issue) where dropped_at is null;
drop index action_item_by_home_team;
create index action_item_by_home_team on action_item (home_team_id, state, due_order, number)
    include (facet, doer, of_incident, issue) where dropped_at is null;
drop index action_item_by_incident_and_state;
create index action_item_by_incident_and_state on action_item (of_incident, state, due_order, number)
    include (facet, doer, home_team_id, issue) where dropped_at is null;
drop index action_item_by_home_team_and_facet;
create index action_item_by_home_team_and_facet on action_item (home_team_id, facet, due_order, number)
    include (state, doer, of_incident, issue) where dropped_at is null;
