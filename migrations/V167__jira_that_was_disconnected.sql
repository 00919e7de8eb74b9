-- A Jira that is not connected any more keeps its links and their history; connected again, they go on.
alter table jira_site add column disconnected_at timestamptz;
alter table jira_link add column disconnected boolean not null default false;
create index jira_link_disconnected on jira_link (site_id) where disconnected;
