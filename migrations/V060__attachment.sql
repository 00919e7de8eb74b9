-- Pictures and files beside the text of an incident. A removed one stays, since revisions may name it; of an erased
-- one only the line is left. A name is never given twice, so that an address always means the same file.
create sequence attachment_id increment by 50;

create table attachment (
    id bigint primary key,
    incident_number integer not null references incident (number) on delete cascade,
    name text not null check (octet_length(name) between 1 and 255 and name !~ '[/\\]'),
    original_name text not null,
    kind text not null
        check (kind in ('PNG', 'JPEG', 'GIF', 'WEBP', 'PDF', 'ZIP', 'GZIP', 'TEXT', 'OTHER')),
    size bigint not null check (size >= 0),
    thumbnail_size bigint not null default 0 check (thumbnail_size >= 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    width integer check (width > 0),
    height integer check (height > 0),
    description text not null default '' check (char_length(description) <= 1000),
    added_at timestamptz not null,
    added_by bigint not null references person (id),
    removed_at timestamptz,
    removed_by bigint references person (id),
    erased_at timestamptz,
    erased_by bigint references person (id),
    constraint attachment_removed_by_somebody check ((removed_at is null) = (removed_by is null)),
    constraint attachment_erased_by_somebody check ((erased_at is null) = (erased_by is null)),
    constraint attachment_erased_after_it_was_removed check (erased_at is null or removed_at is not null),
    constraint attachment_picture_has_a_size check ((width is null) = (height is null))
);
-- two names that differ by case alone would overwrite each other where an export is unpacked
create unique index attachment_name_once on attachment (incident_number, lower(name));
-- how much is stored is read from this index alone
create index attachment_weight on attachment (size, thumbnail_size) where erased_at is null;

create table attachment_content (
    attachment_id bigint primary key references attachment (id) on delete cascade,
    content bytea not null,
    thumbnail bytea
);
-- pictures and archives are compressed already
alter table attachment_content alter column content set storage external;
alter table attachment_content alter column thumbnail set storage external;
