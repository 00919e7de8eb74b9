-- The forms under which documents are written. A version never changes, so that a document keeps the one it was written
-- under; editing makes a new one.
create table template (
    key text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(key) <= 60),
    newest integer not null check (newest >= 1),
    house_default boolean not null default false,
    archived_at timestamptz,
    archived_by bigint references person (id),
    constraint template_archived_by_somebody check ((archived_at is null) = (archived_by is null)),
    constraint template_of_the_house_is_in_use check (not house_default or archived_at is null)
);
create unique index template_of_the_house on template (house_default) where house_default;
create index template_by_archiver on template (archived_by) where archived_by is not null;

create table template_version (
    id bigint generated always as identity primary key,
    template_key text not null references template (key),
    number integer not null check (number >= 1),
    source text not null check (source ~ '\S'),
    saved_at timestamptz not null,
    -- null for one that came with Debrief
    saved_by bigint references person (id),
    constraint template_version_once unique (template_key, number)
);
create index template_version_by_writer on template_version (saved_by) where saved_by is not null;

create function template_versions_stay() returns trigger language plpgsql as $$
begin
    raise exception 'version % of the template % is kept as it was saved', old.number, old.template_key;
end $$;

create trigger template_version_stays before update or delete on template_version
    for each row execute function template_versions_stay();

-- What a team begins with where nobody chooses.
create table team_template (
    team_id bigint primary key references team (id) on delete cascade,
    template_key text not null references template (key)
);
create index team_template_by_template on team_template (template_key);

-- By name, and not by reference: a document from elsewhere keeps the name of a template that is not known here.
alter table incident
    add column template_key text,
    add column template_version integer,
    add constraint incident_template_has_a_name check (template_key ~ '\S'),
    add constraint incident_template_version_of_a_template
        check (template_version is null or (template_key is not null and template_version >= 1));
create index incident_by_template on incident (template_key, template_version) where template_key is not null;
