-- The meeting about a review: who leads it, who was there, what was said and decided. Signed off it stays as it is, and
-- what turns out to be wrong is said below it, with a date.
create table review_meeting (
    review_id bigint primary key references review (id),
    lead_id bigint references person (id),
    present text not null default '',
    notes text not null default '',
    signed_at timestamptz,
    signed_by bigint references person (id),
    constraint review_meeting_signed_by_somebody check ((signed_at is null) = (signed_by is null))
);
create index review_meeting_by_lead on review_meeting (lead_id) where lead_id is not null;
create index review_meeting_by_signer on review_meeting (signed_by) where signed_by is not null;

-- The newest one of a line is the one that counts.
create table review_decision (
    id bigint generated always as identity primary key,
    agenda_id bigint not null references review_agenda (id),
    decision text not null constraint review_decision_is_one check (decision in
        ('keep', 'new date', 'give to', 'split', 'done', 'it works', 'wont do', 'accept the risk', 'escalate')),
    -- in words: the day, the name, what it was split into
    details text not null,
    reason text not null,
    decided_at timestamptz not null,
    decided_by bigint not null references person (id),
    act uuid not null
);
create index review_decision_of_line on review_decision (agenda_id, id desc);
create index review_decision_by_person on review_decision (decided_by);

create table review_addendum (
    id bigint generated always as identity primary key,
    review_id bigint not null references review (id),
    text text not null constraint review_addendum_says_something check (text ~ '\S'),
    added_at timestamptz not null,
    added_by bigint not null references person (id)
);
create index review_addendum_of_review on review_addendum (review_id, id);
create index review_addendum_by_person on review_addendum (added_by);

create function what_is_signed_stays() returns trigger language plpgsql as $$
begin
    if old.signed_at is not null then
        raise exception 'a review that is signed off stays as it is' using errcode = 'integrity_constraint_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger review_meeting_stays before update or delete on review_meeting
    for each row execute function what_is_signed_stays();

create function nothing_is_decided_after_the_signature() returns trigger language plpgsql as $$
begin
    if exists (select 1 from review_agenda a join review_meeting m on m.review_id = a.review_id
                where a.id = new.agenda_id and m.signed_at < new.decided_at) then
        raise exception 'a review that is signed off stays as it is' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger review_decision_before_the_signature before insert on review_decision
    for each row execute function nothing_is_decided_after_the_signature();
create trigger review_decision_stays before update or delete on review_decision
    for each row execute function what_is_frozen_stays();
create trigger review_addendum_stays before update or delete on review_addendum
    for each row execute function what_is_frozen_stays();

-- What was decided in a review says so in the history of its item.
alter table action_item_event drop constraint action_item_event_through_check;
alter table action_item_event add constraint action_item_event_through_check check (through in
    ('page', 'document', 'api', 'mail link', 'slack', 'jira', 'import', 'deletion', 'handover', 'catalogue', 'upgrade',
     'review')) not valid;
alter table action_item_event validate constraint action_item_event_through_check;

-- Which revisions were saved since an instant.
create index revision_by_time on revision (saved_at);
