-- Only hashes (SHA-256) of secrets are kept: a copy of this database lets nobody in.
create table one_time_link (
    id         bigint generated always as identity primary key,
    person_id  bigint      not null constraint one_time_link_of_a_person references person on delete cascade,
    purpose    text        not null constraint one_time_link_purpose_is_known check (purpose in ('INVITATION', 'RESET')),
    hash       bytea       not null constraint one_time_link_hash_once unique,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index one_time_link_by_person on one_time_link (person_id);

create table api_token (
    id               bigint generated always as identity primary key,
    person_id        bigint      not null constraint api_token_of_a_person references person on delete cascade,
    name             text        not null constraint api_token_has_a_name check (btrim(name) <> ''),
    hash             bytea       not null constraint api_token_hash_once unique,
    from_environment boolean     not null default false,
    made_at          timestamptz not null,
    expires_at       timestamptz,
    last_used_at     timestamptz,
    revoked_at       timestamptz
);
create index api_token_by_person on api_token (person_id);
create unique index api_token_from_environment_once on api_token (from_environment)
    where from_environment and revoked_at is null;

-- Failed sign-ins, counted for the account that was named and for the network address they came from.
create table sign_in_failure (
    subject      text primary key,
    failures     integer     not null,
    last_at      timestamptz not null,
    paused_until timestamptz
);
