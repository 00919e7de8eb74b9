-- Whether what is said about an item is said about its issue too, and the other way round; by choice of each team.

-- A read of the issue's comments that is written and has not begun takes along whatever is said until then.
alter table jira_link add column comments_wait boolean not null default false;

-- A comment that stands on both sides, or is on its way to Jira: this row is there before the comment is.
create table jira_comment (
    id bigint generated always as identity primary key,
    link_id bigint not null references jira_link (id) on delete cascade,
    -- what was said here; null while what came from Jira is written down
    event_id bigint references action_item_event (id) on delete cascade,
    -- Jira's id of it; null until it is known to be there
    comment_id text,
    -- written on the comment, so that it is found again
    mark uuid not null constraint jira_comment_mark_once unique,
    -- when it was sent last; null while it certainly is not there
    posted_at timestamptz,
    came_from text not null constraint jira_comment_side check (came_from in ('debrief', 'jira')),
    constraint jira_comment_event_once unique (link_id, event_id),
    constraint jira_comment_once unique (link_id, comment_id)
);
create index jira_comment_by_event on jira_comment (event_id);
