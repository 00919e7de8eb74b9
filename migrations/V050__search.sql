-- What the search looks in. Debrief cuts texts into words itself, so that every language is found under any ctype; the
-- database keeps them as they come. The marks say where an incident stands and when it happened.
create table searched_incident (
    incident_number integer primary key references incident (number) on delete cascade,
    happened_at timestamptz not null,
    -- which way of cutting texts the words come from; 0: not cut yet
    reading smallint not null default 0,
    words tsvector not null default '',
    marks tsvector not null
) with (toast_tuple_target = 128);

create index searched_incident_by_word on searched_incident using gin (words, marks) with (fastupdate = off);
create index searched_incident_by_time on searched_incident (happened_at desc, incident_number desc);
create index searched_incident_by_reading on searched_incident (reading, incident_number);

create table searched_part (
    incident_number integer not null references incident (number) on delete cascade,
    place integer not null,
    part text not null,
    anchor text not null,
    label text not null,
    text text not null,
    -- its words in lower case without accents, a blank before, between and after them
    folded text not null,
    words tsvector not null,
    primary key (incident_number, place)
);

-- Spans of 64 hours, and of four times as much six times over: an index that knows words only is walked from the newest
-- span to the oldest, so that a word that stands everywhere costs no more than one that stands nowhere else. The mark @
-- by itself is the span of all times.
create function searched_spans(happened_at timestamptz) returns text[] language sql immutable as $$
    select array['@'] || array_agg('@' || level || ':' || floor(extract(epoch from happened_at) / (230400 * 4 ^ level))::bigint)
      from generate_series(0, 6) level
$$;

-- An incident that is not deleted is kept; one that is neither archived nor a drill is listed too: one mark that is there
-- costs the index less than three that are not.
create function searched_marks(i incident) returns tsvector language sql immutable as $$
    select array_to_tsvector(array_remove(array[
               'severity:' || i.severity,
               'type:' || i.incident_type,
               'team:' || i.team_id,
               'lead:' || i.lead_id,
               case when i.published_at is null then 'draft' else 'published' end,
               case when i.archived_at is not null then 'archived' end,
               case when i.drill then 'drill' end,
               case when i.archived_at is null and not i.drill then 'listed' end,
               'kept'], null)
           || searched_spans(i.happened_at))
$$;

-- A later migration brings the column deleted_at; an incident that is deleted is no longer kept as soon as there is one.
create function incident_is_searched() returns trigger language plpgsql as $$
declare
    is_deleted boolean := false;
    marked tsvector := searched_marks(new);
begin
    if exists (select 1 from pg_attribute where attrelid = tg_relid and attname = 'deleted_at' and not attisdropped) then
        execute 'select ($1).deleted_at is not null' into is_deleted using new;
    end if;
    if is_deleted then
        marked := ts_delete(marked, array['listed', 'kept']);
    end if;
    insert into searched_incident as kept (incident_number, happened_at, marks)
    values (new.number, new.happened_at, marked)
    on conflict (incident_number) do update set happened_at = excluded.happened_at, marks = excluded.marks
        where kept.marks <> excluded.marks or kept.happened_at <> excluded.happened_at;
    return null;
end $$;

create trigger incident_is_searched after insert or update on incident
    for each row execute function incident_is_searched();

insert into searched_incident (incident_number, happened_at, marks)
select number, happened_at, searched_marks(incident) from incident;

drop index incident_search;
alter table incident drop column search, drop column searched;
