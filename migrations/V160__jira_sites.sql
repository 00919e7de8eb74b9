-- A Jira that action items are followed in. What opens its door stands apart, because it does not travel.
create table jira_site (
    id bigint generated always as identity primary key,
    -- without a slash at its end
    address text not null constraint jira_site_once unique,
    deployment text not null constraint jira_site_deployment check (deployment in ('cloud', 'data-center')),
    email text,
    -- whom Jira knows Debrief as; empty until it was asked
    account text not null default '',
    -- of that account: the search reads its minutes so
    zone text not null default 'UTC',
    -- the newest change that a whole poll has seen, in Jira's time
    polled_until timestamptz,
    poll_every_seconds integer not null default 60 check (poll_every_seconds > 0),
    polled_at timestamptz,
    -- it asked to be left alone until then
    paused_until timestamptz,
    -- what is wrong with the whole site, in words; empty where nothing is
    why text not null default '',
    from_environment boolean not null default false,
    added_at timestamptz not null
);

create table jira_secret (
    site_id bigint primary key references jira_site (id) on delete cascade,
    -- sealed under the secret of the installation; null where somebody has to give it
    token text,
    webhook_secret text,
    hook_path text not null constraint jira_hook_path_once unique
);

-- How the items of a team become issues; without a team: those of all others.
create table jira_team (
    id bigint generated always as identity primary key,
    site_id bigint not null references jira_site (id) on delete cascade,
    team_id bigint references team (id) on delete cascade,
    project text not null,
    issue_type text not null,
    creates text not null constraint jira_team_creates check (creates in ('at-once', 'on-publication', 'by-hand')),
    labels text[] not null default '{}',
    components text[] not null default '{}',
    -- as JSON: from the word of a priority to its name in Jira, from the word of a state to the name of a status
    priorities text not null default '{}',
    states text not null default '{}',
    -- resolutions and statuses that mean: it will not be done
    refusals text[] not null default '{"Won''t Do","Won''t Fix","Declined","Duplicate","Cannot Reproduce","Cancelled","Rejected"}',
    -- whose word counts where both sides changed a field
    state_owner text not null default 'jira' check (state_owner in ('debrief', 'jira')),
    assignee_owner text not null default 'jira' check (assignee_owner in ('debrief', 'jira')),
    due_owner text not null default 'debrief' check (due_owner in ('debrief', 'jira')),
    summary_owner text not null default 'debrief' check (summary_owner in ('debrief', 'jira')),
    -- fields that Jira does not take when an issue is made: they are not on its screen
    left_out text[] not null default '{}',
    -- why nothing is created for it any more; said once, empty where nothing is wrong
    stopped text not null default '',
    added_at timestamptz not null
);
create unique index jira_team_once on jira_team (site_id, coalesce(team_id, 0));
create index jira_team_by_team on jira_team (team_id);

-- Who is who; kept once it was found out or said.
create table jira_person (
    site_id bigint not null references jira_site (id) on delete cascade,
    account text not null,
    person_id bigint not null references person (id) on delete cascade,
    primary key (site_id, account),
    constraint jira_person_once unique (site_id, person_id)
);
create index jira_person_by_person on jira_person (person_id);
