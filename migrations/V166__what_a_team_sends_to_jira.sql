-- Whether comments go both ways, and what is written into fields that Debrief does not know by itself.
alter table jira_team
    add column comments boolean not null default false,
    -- a JSON array: id and name of the field, what a person chose, and the value as Jira takes it
    add column fields text not null default '[]';
