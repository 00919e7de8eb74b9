-- Whom somebody said a name means when a file came in: offered first where the same name is not clear again. Each person's own.
create table import_answer (
    person_id bigint not null references person (id) on delete cascade,
    -- in small letters
    written text not null check (char_length(written) <= 200),
    meant text not null check (btrim(meant) <> ''),
    answered_at timestamptz not null,
    primary key (person_id, written)
);
