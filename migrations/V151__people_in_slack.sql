-- Who somebody is in Slack, by the e-mail that they were looked for by. Without a slack_id nobody there has it.
create table slack_person (
    person_id bigint primary key references person (id) on delete cascade,
    email text not null,
    slack_id text,
    -- of direct messages
    channel text,
    is_deactivated boolean not null,
    looked_at timestamptz not null
);
create index slack_person_absent on slack_person (looked_at desc, person_id) where slack_id is null or is_deactivated;
