-- An issue that is out of sight may be seen again without a change of its own: who may see what was mended.
alter table jira_link
    -- since when; null while it is in sight
    add column lost_at timestamptz,
    -- when it is looked for next; null where nobody looks any more
    add column look_again_at timestamptz;
update jira_link set lost_at = looked_at, look_again_at = looked_at where state in ('gone', 'forbidden');
create index jira_link_to_look_for_again on jira_link (site_id, look_again_at) where look_again_at is not null;
