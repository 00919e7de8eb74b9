-- Every call to a Jira. The path without its query, which may hold names.
create table jira_call (
    id bigint generated always as identity primary key,
    site_id bigint not null references jira_site (id) on delete cascade,
    link_id bigint references jira_link (id) on delete cascade,
    method text not null,
    path text not null,
    -- null where no answer came
    status integer,
    said text not null,
    milliseconds integer not null,
    began_at timestamptz not null
);
create index jira_call_by_site on jira_call (site_id, id desc);
create index jira_call_by_link on jira_call (link_id, id desc);
create index jira_call_by_time on jira_call (began_at);

-- What a Jira sent of itself: written before it is answered, read afterwards.
create table jira_hook (
    id bigint generated always as identity primary key,
    site_id bigint not null references jira_site (id) on delete cascade,
    -- the same however often Jira sends it
    identifier text not null,
    body text not null,
    received_at timestamptz not null,
    handled_at timestamptz,
    constraint jira_hook_once unique (site_id, identifier)
);
create index jira_hook_to_handle on jira_hook (id) where handled_at is null;
create index jira_hook_handled on jira_hook (handled_at) where handled_at is not null;

-- The action items that became different since Jira was last told; written with the change, whoever makes it.
create table jira_stirred (
    item_number integer primary key references action_item (number) on delete cascade
);

create function action_item_stirs_jira() returns trigger language plpgsql as $$
begin
    -- what came from Jira need not go there again
    if new.through <> 'jira' and exists (select 1 from jira_team) then
        insert into jira_stirred (item_number) values (new.item_number) on conflict do nothing;
    end if;
    return null;
end
$$;
create trigger action_item_stirs_jira after insert on action_item_event
    for each row execute function action_item_stirs_jira();

create function publication_stirs_jira() returns trigger language plpgsql as $$
begin
    if new.published_at is not null and old.published_at is null and exists (select 1 from jira_team) then
        insert into jira_stirred (item_number)
            select number from action_item where incident_number = new.number on conflict do nothing;
    end if;
    return null;
end
$$;
create trigger publication_stirs_jira after update of published_at on incident
    for each row execute function publication_stirs_jira();
