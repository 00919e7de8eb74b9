-- Every save, for ever: who, when, what. The document is the whole tree as JSON.
create sequence revision_id increment by 50;

create table revision (
    id bigint primary key,
    incident_number integer not null references incident (number) on delete cascade,
    number integer not null check (number >= 1),
    saved_at timestamptz not null,
    saved_by bigint not null references person (id),
    note text not null default '',
    document jsonb not null,
    constraint revision_once unique (incident_number, number)
);

create function revisions_stay() returns trigger language plpgsql as $$
begin
    raise exception 'revision % of INC-% is kept as it was saved', old.number, old.incident_number;
end $$;

create trigger revision_stays before update on revision for each row execute function revisions_stay();
