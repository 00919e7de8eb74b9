-- A message as it should stand in Slack, and as it stands there.
create table slack_message (
    id bigint generated always as identity primary key,
    -- what it is: there is never a second one
    about text not null constraint slack_message_once unique,
    kind text not null,
    person_id bigint references person (id) on delete cascade,
    channel text,
    -- the number of the incident or the action item that a message in a channel tells of
    subject integer,
    text text not null,
    blocks text not null constraint slack_message_blocks_are_json check (blocks::json is not null),
    version integer not null,
    -- from what it was made, to be told on another way
    told text constraint slack_message_told_is_json check (told::json is not null),
    written_at timestamptz not null,
    first_tried_at timestamptz,
    tried_at timestamptz,
    tried_channel text,
    posted_channel text,
    ts text,
    shown_version integer not null,
    constraint slack_message_to_somebody check ((person_id is null) <> (channel is null)),
    constraint slack_message_stands_somewhere check ((posted_channel is null) = (ts is null))
);
create index slack_message_by_person on slack_message (person_id) where person_id is not null;
create unique index slack_message_where_it_stands on slack_message (posted_channel, ts) where ts is not null;
-- those that follow what they tell of
create index slack_message_by_kind on slack_message (kind, written_at) where subject is not null;

-- What was pressed in Slack: a repetition is recognised by it.
create table slack_press (
    once text primary key,
    at timestamptz not null
);
create index slack_press_by_time on slack_press (at);
