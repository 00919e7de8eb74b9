-- What a comment said in Jira when it was read last: where it says something else, that is told here. Null as long as
-- nobody read it.
alter table jira_comment add column words text;
