-- What somebody decided about a word in the copy for customers: other words in its place, or that it may stay, and why. It
-- is part of no revision; where the text of its field changes, the key is another one.
create table redaction_decision (
    incident_number integer not null references incident (number) on delete cascade,
    key text not null check (key ~ '^[a-z]{1,40}-[0-9a-f]{20}$'),
    words text not null,
    instead text constraint redaction_decision_in_a_line check (length(instead) <= 500 and instead !~ '[\r\n]'),
    reason text constraint redaction_decision_has_a_reason check (btrim(reason) <> '' and length(reason) <= 500),
    decided_by bigint not null references person (id),
    decided_at timestamptz not null,
    primary key (incident_number, key),
    constraint redaction_decision_one_of_two check ((instead is null) <> (reason is null))
);
create index redaction_decision_by on redaction_decision (decided_by);
