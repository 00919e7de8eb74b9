-- Issues that are asked for together are one call for several links.
create table jira_call_link (
    call_id bigint not null references jira_call (id) on delete cascade,
    link_id bigint not null references jira_link (id) on delete cascade,
    primary key (call_id, link_id)
);
create index jira_call_link_by_link on jira_call_link (link_id, call_id desc);
