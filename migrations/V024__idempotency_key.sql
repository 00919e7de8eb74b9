-- The answer to a POST that named an Idempotency-Key, so that sending it again does nothing twice.
create table idempotency_key (
    person_id bigint not null references person (id) on delete cascade,
    key text not null check (char_length(key) between 1 and 200),
    body_digest text not null,
    incident_number integer not null references incident (number) on delete cascade,
    used_at timestamptz not null,
    primary key (person_id, key)
);
create index idempotency_key_by_age on idempotency_key (used_at);
