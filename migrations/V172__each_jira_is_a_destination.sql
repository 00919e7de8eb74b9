-- Each Jira is a destination of its own: one that is away holds up no other.
update delivery d set destination = 'jira-' || l.site_id
  from jira_link l where d.destination = 'jira' and l.id = (d.payload::json ->> 'link')::bigint;
delete from destination where name = 'jira';
