-- The calls that did not go well, newest first: few among many.
create index jira_call_that_failed on jira_call (id desc) where status is null or status >= 400;
