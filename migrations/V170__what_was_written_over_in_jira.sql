-- What Debrief sends to Jira may go over what somebody set there a moment before. The issue's history tells afterwards.
alter table jira_link
    -- in Jira's time: since when something was sent whose history nobody has looked at; null where there is nothing such
    add column sent_since timestamptz,
    -- the newest of Debrief's own changes in the history of the issue that were looked at
    add column examined text[] not null default '{}';
