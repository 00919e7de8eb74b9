-- A file that somebody looks at before it is kept, with what they corrected of what was understood. Only that person sees it.
create sequence import_draft_id increment by 50;

create table import_draft (
    id bigint primary key,
    name text not null check (char_length(name) <= 255),
    content bytea not null,
    corrections jsonb not null default '{}',
    person_id bigint not null references person (id) on delete cascade,
    begun_at timestamptz not null
);
create index import_draft_by_person on import_draft (person_id, begun_at);
create index import_draft_by_age on import_draft (begun_at);

-- The newest file of a name: the same document, sent again after somebody wrote on.
create index imported_file_by_name on imported_file (name, id);
