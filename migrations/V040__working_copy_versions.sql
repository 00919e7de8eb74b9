-- A working copy has a version, so that two tabs of one person never write over each other. It stays behind a save,
-- empty, so that a late keep of an earlier state is recognised as late.
create sequence working_copy_version;

alter table working_copy
    add column version bigint not null default nextval('working_copy_version'),
    add column kept_by text not null default '',
    add column heard jsonb not null default '[]',
    add column clashes jsonb not null default '[]',
    alter column typed drop not null;

-- What two people changed was named in the form itself; their text was that of the revision it is based on.
update working_copy c set
    clashes = (
        select coalesce(jsonb_agg(jsonb_build_object(
            'key', field, 'field', field, 'revision', c.base_revision, 'at', c.kept_at)), '[]')
        from regexp_split_to_table(trim(c.typed -> 'fields' ->> 'desk.clashes'), '\s+') as field
        where field <> ''),
    typed = c.typed #- '{fields,desk.clashes}'
where c.typed -> 'fields' ->> 'desk.clashes' is not null;
