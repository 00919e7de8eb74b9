-- What a page tells of an issue without asking Jira: its status and whose it is, in Jira's words, and whether a change
-- is on its way between the two.
alter table jira_link
    add column status text not null default '',
    add column assigned_to text not null default '',
    add column behind boolean not null default false;
-- somebody wants it asked at once for what changed
alter table jira_site add column poll_wanted boolean not null default false;
create index jira_link_by_state on jira_link (site_id, state);

-- What accounts are called, so that a value that gave way can be read.
create table jira_account (
    site_id bigint not null references jira_site (id) on delete cascade,
    account text not null,
    name text not null,
    primary key (site_id, account)
);
