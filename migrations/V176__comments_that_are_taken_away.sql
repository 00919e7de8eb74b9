-- A comment that is not there any more: taken back here before or after it was said in Jira, or deleted in Jira.
alter table jira_comment
    -- somebody took it back here; it is not to be in Jira
    add column taken_back boolean not null default false,
    -- since when it is not in Jira any more; null while it is there, or is not there yet
    add column gone_at timestamptz;
