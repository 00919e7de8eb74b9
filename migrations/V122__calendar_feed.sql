-- The address at which a calendar fetches one person's items that are due. The secret itself is never stored.
create table calendar_feed (
    person_id bigint primary key references person (id) on delete cascade,
    secret_digest bytea not null,
    made_at timestamptz not null
);
create unique index calendar_feed_by_secret on calendar_feed (secret_digest);
