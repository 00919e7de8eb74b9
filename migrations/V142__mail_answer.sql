-- A link of a mail that was used. The link itself carries what it stands for under a seal, so nothing is kept of those
-- that nobody uses; what has expired is removed.
create table mail_answer (
    person_id bigint not null references person (id) on delete cascade,
    item_number integer not null references action_item (number) on delete cascade,
    deed text not null,
    expires_at timestamptz not null,
    used_at timestamptz not null,
    primary key (person_id, item_number, deed, expires_at)
);
create index mail_answer_by_item on mail_answer (item_number);
create index mail_answer_by_expiry on mail_answer (expires_at);
