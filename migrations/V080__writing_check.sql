-- What somebody left as it is, with the reason: a remark of the writing checks, by the key that the words give it. It is
-- part of no revision; where the words change, the key is another one.
create table left_remark (
    incident_number integer not null references incident (number) on delete cascade,
    key text not null check (key ~ '^[a-z-]{1,40}-[0-9a-f]{20}$'),
    reason text not null constraint left_remark_has_a_reason check (btrim(reason) <> '' and length(reason) <= 500),
    left_by bigint not null references person (id),
    left_at timestamptz not null,
    primary key (incident_number, key)
);
create index left_remark_by on left_remark (left_by);
