-- One issue for one action item in one Jira, whatever answer is lost: this row is there before the issue is.
create table jira_link (
    id bigint generated always as identity primary key,
    item_number integer not null references action_item (number) on delete cascade,
    site_id bigint not null references jira_site (id) on delete cascade,
    team_map_id bigint references jira_team (id) on delete set null,
    -- written on the issue, so that it is found again; never changes
    uuid uuid not null constraint jira_link_uuid_once unique,
    state text not null constraint jira_link_state
        check (state in ('wanted', 'sending', 'linked', 'stopped', 'gone', 'forbidden', 'unlinked')),
    -- never changes, not even when the issue moves; null until there is one
    issue_id text,
    key text not null default '',
    why text not null default '',
    -- an issue that a webhook or the poll has seen with our uuid: asked before anything else
    hint text,
    -- how often the issue was asked for, and when last
    posts integer not null default 0,
    posted_at timestamptz,
    -- counts the deliveries that were written for it
    deliveries integer not null default 0,
    -- whether our label is on the issue still
    labelled boolean not null default false,
    -- a step that is written and has not begun takes along whatever changes
    step_waits boolean not null default false,
    -- what was last seen there: when it was changed, and when somebody looked
    changed_there timestamptz,
    looked_at timestamptz,
    made_at timestamptz not null,
    version integer not null default 1,
    constraint jira_link_has_its_issue check (state not in ('linked', 'gone', 'forbidden') or issue_id is not null)
);
create unique index jira_link_once on jira_link (item_number, site_id) where state <> 'unlinked';
create unique index jira_link_issue_once on jira_link (site_id, issue_id) where issue_id is not null and state <> 'unlinked';
create index jira_link_by_item on jira_link (item_number);
create index jira_link_to_look_at on jira_link (site_id, looked_at) where state = 'linked';
create index jira_link_asked_twice on jira_link (site_id, posted_at) where posts > 1;
create index jira_link_by_map on jira_link (team_map_id, state);
create index jira_link_by_key on jira_link (site_id, key);

-- The value of each field that both sides were seen with last.
create table jira_field (
    id bigint generated always as identity primary key,
    link_id bigint not null references jira_link (id) on delete cascade,
    field text not null check (field in ('state', 'assignee', 'due', 'summary')),
    ours text,
    theirs text,
    -- what may have been sent and may have arrived: found there, it is our own echo. '' is no value
    sent text[] not null default '{}',
    -- why the two differ; empty where they do not
    why text not null default '',
    constraint jira_field_once unique (link_id, field)
);
create index jira_field_that_differs on jira_field (link_id) where why <> '';

-- A value that gave way because both sides changed at once. It stays in sight until a person takes it or leaves it.
create table jira_conflict (
    id bigint generated always as identity primary key,
    link_id bigint not null references jira_link (id) on delete cascade,
    field text not null check (field in ('state', 'assignee', 'due', 'summary')),
    kept text,
    lost text,
    -- on whose side the lost value stood
    lost_side text not null check (lost_side in ('debrief', 'jira')),
    since timestamptz not null,
    settled_at timestamptz,
    settled_by bigint references person (id),
    -- taken, left
    settled text
);
create index jira_conflict_open on jira_conflict (link_id, field) where settled_at is null;
create index jira_conflict_of_link on jira_conflict (link_id, id);
create index jira_conflict_since on jira_conflict (id) where settled_at is null;
create index jira_conflict_by_person on jira_conflict (settled_by) where settled_by is not null;
