-- Lists of action items under a name: for one person, or shared with everybody.
create table saved_list (
    id bigint generated always as identity primary key,
    person_id bigint not null references person (id) on delete cascade,
    name text not null constraint saved_list_has_a_name check (name ~ '\S'),
    -- what the address of the list says behind its question mark
    query text not null,
    shared boolean not null default false,
    saved_at timestamptz not null
);
create unique index saved_list_name_once on saved_list (person_id, lower(name));
create index saved_list_shared on saved_list (lower(name), id) where shared;
