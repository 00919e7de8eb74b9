-- A person may exist without an account (role is null), so that a name in an imported post-mortem is kept.
create table person (
    id                 bigint generated always as identity primary key,
    name               text        not null constraint person_has_a_name check (btrim(name) <> ''),
    email              text        constraint person_email_has_an_at check (email like '%_@_%'),
    zone               text        not null default 'UTC',
    role               text        constraint person_role_is_known check (role in ('READER', 'EDITOR', 'ADMINISTRATOR')),
    password_hash      text,
    session_generation integer     not null default 0,
    added_at           timestamptz not null,
    deactivated_at     timestamptz,
    deactivated_by     bigint      constraint person_deactivated_by_a_person references person,
    constraint person_password_belongs_to_an_email check (password_hash is null or email is not null)
);
create unique index person_email_once on person (lower(email));
create index person_by_name on person (lower(name));

-- Another way in which a person is written: @handle, a former e-mail address, initials.
create table person_alias (
    id        bigint generated always as identity primary key,
    person_id bigint not null constraint person_alias_of_a_person references person on delete cascade,
    alias     text   not null constraint person_alias_is_written check (btrim(alias) <> '')
);
create unique index person_alias_once on person_alias (lower(alias));
create index person_alias_by_person on person_alias (person_id);
