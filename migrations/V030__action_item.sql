create sequence action_item_number as integer;

create table action_item (
    number integer primary key default nextval('action_item_number'),
    incident_number integer references incident (number),
    row_id text not null,
    place integer not null,
    text text not null,
    owner_id bigint references person (id),
    team_id bigint references team (id),
    due_at timestamptz,
    due_on date,
    due_as_written text,
    kind text check (kind in ('prevent', 'detect', 'mitigate', 'respond', 'learn')),
    priority text check (priority in ('urgent', 'high', 'medium', 'low')),
    state text not null default 'open' check (state in ('open', 'in progress', 'done', 'verified', 'won''t do')),
    ticket text not null default '',
    covers text[] not null default '{}',
    internal boolean not null default false,
    created_at timestamptz not null,
    -- taken out of the document by its writers; the number is not given again
    dropped_at timestamptz,
    constraint action_item_once unique (incident_number, row_id),
    constraint action_item_one_owner check (owner_id is null or team_id is null)
);
create index action_item_by_owner on action_item (owner_id, due_on, number) where dropped_at is null and state in ('open', 'in progress');
create index action_item_by_team on action_item (team_id, due_on, number) where dropped_at is null and state in ('open', 'in progress');
