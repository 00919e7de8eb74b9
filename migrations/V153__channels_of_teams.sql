-- Where a team reads of publications and of what is late, from then on.
create table slack_channel (
    team_id bigint primary key references team (id) on delete cascade,
    channel text not null constraint slack_channel_is_an_id check (channel ~ '^[CG][A-Z0-9]{6,20}$'),
    chosen_at timestamptz not null
);
create index incident_published_by_team on incident (team_id, published_at) where published_at is not null;
