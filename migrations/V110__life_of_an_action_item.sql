-- The whole life of an action item: every change of what is known about it is an event, so that its state at any
-- instant can be told again. What stands in action_item is the newest state, never more than its events say.
alter table action_item
    drop constraint action_item_one_owner,
    -- counted up by every act
    add column version integer not null default 1,
    add column details text not null default '',
    -- how we will know that it works
    add column proof text not null default '',
    add column strength text check (strength in ('removes', 'guards', 'eases', 'reminds')),
    -- when and by whom it was done last; meant only where it is done or verified
    add column done_at timestamptz,
    add column done_by bigint references person (id),
    add column verified_at timestamptz,
    add column verified_by bigint references person (id),
    -- from this day on also whoever did it may say that it works
    add column check_back_on date,
    -- who agreed that it will not be done
    add column agreed_by bigint references person (id),
    add column times_redated integer not null default 0 check (times_redated >= 0),
    -- what happened before this instant is not known: it was brought from elsewhere; null where all is known
    add column history_unknown_before timestamptz,
    -- of its incident, beside it here so that a list needs no join to find its page
    add column severity text references severity (name) on update cascade,
    -- the team it was given to, otherwise the team of its incident: whose list it stands in
    add column home_team_id bigint references team (id),
    add column due_order date not null generated always as
        (coalesce(due_on, (due_at at time zone 'UTC')::date, 'infinity'::date)) stored;

create table action_item_event (
    id bigint generated always as identity primary key,
    item_number integer not null references action_item (number) on delete cascade,
    -- what was done in one go has one act: it is shown as one and undone as one
    act uuid not null,
    field text not null check (field ~ '\S'),
    was text,
    became text,
    reason text not null default '',
    effective_at timestamptz not null,
    recorded_at timestamptz not null,
    by_person bigint references person (id),
    through text not null check (through in
        ('page', 'document', 'api', 'mail link', 'slack', 'jira', 'import', 'deletion', 'handover', 'catalogue', 'upgrade')),
    -- the act that this one takes back
    undoes uuid,
    constraint action_item_event_not_before_it_was_effective check (effective_at <= recorded_at)
);
create index action_item_event_in_order on action_item_event (item_number, effective_at, id);
create index action_item_event_last on action_item_event (item_number, field, effective_at desc, id desc);
create index action_item_event_by_act on action_item_event (act);
create index action_item_event_by_time on action_item_event (recorded_at desc, id desc);
create index action_item_event_by_person on action_item_event (by_person, id desc);

-- What was known of the items until now: their history begins here.
insert into action_item_event (item_number, act, field, became, effective_at, recorded_at, through)
select a.number, gen_random_uuid(), f.field, f.value, a.created_at, greatest(now(), a.created_at), 'upgrade'
  from action_item a
 cross join lateral (values
        ('opened', 'upgrade'),
        ('text', a.text),
        ('owner', a.owner_id::text),
        ('team', a.team_id::text),
        ('due', coalesce(a.due_on::text, to_char(a.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                         '“' || a.due_as_written || '”')),
        ('priority', a.priority),
        ('kind', a.kind),
        ('state', a.state),
        ('ticket', nullif(a.ticket, '')),
        ('factors', nullif(array_to_string(a.covers, ' '), '')),
        ('internal', case when a.internal then 'yes' end),
        ('incident', 'INC-' || a.incident_number),
        ('dropped', case when a.dropped_at is not null then 'yes' end)
      ) f(field, value)
 where f.value is not null;

update action_item a set
    history_unknown_before = now(),
    severity = i.severity,
    home_team_id = coalesce(a.team_id, i.team_id)
  from incident i where i.number = a.incident_number;
update action_item set history_unknown_before = now(), home_team_id = team_id where history_unknown_before is null;
update action_item set done_at = now() where state in ('done', 'verified');

-- No change without its event, whoever writes: looked at when the transaction ends.
create function action_item_as_its_events_say() returns trigger language plpgsql as $$
declare
    silent text;
begin
    select string_agg(f.field, ', ') into silent
      from action_item a
     cross join lateral (values
            ('state', a.state),
            ('owner', a.owner_id::text),
            ('team', a.team_id::text),
            ('due', coalesce(a.due_on::text, to_char(a.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                             '“' || a.due_as_written || '”')),
            ('priority', a.priority),
            ('kind', a.kind),
            ('strength', a.strength),
            ('ticket', nullif(a.ticket, ''))
          ) f(field, value)
      left join lateral (
            select e.became from action_item_event e
             where e.item_number = a.number and e.field = f.field
             order by e.effective_at desc, e.id desc limit 1) last on true
     where a.number = new.number and last.became is distinct from f.value;
    if silent is not null then
        raise exception 'AI-% was changed without an event: %', new.number, silent using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end
$$;
create constraint trigger action_item_as_its_events_say
    after insert or update of state, owner_id, team_id, due_on, due_at, due_as_written, priority, kind, strength, ticket
    on action_item deferrable initially deferred
    for each row execute function action_item_as_its_events_say();

-- What a writer has seen of the items of the document when they began to type.
alter table working_copy add column items_seen bigint;

-- The lists. Unfinished items by each filter in the order of their due dates; the wide one holds every filter, so that
-- any mixture of them is found without leaving it.
drop index action_item_by_owner;
drop index action_item_by_team;
create index action_item_unfinished_by_due on action_item (due_order, number)
    include (state, owner_id, home_team_id, kind, severity, priority, incident_number)
    where dropped_at is null and state in ('open', 'in progress');
create index action_item_unfinished_by_owner on action_item (owner_id, due_order, number)
    include (state, home_team_id, kind, severity, priority, incident_number)
    where dropped_at is null and state in ('open', 'in progress');
create index action_item_unfinished_by_team on action_item (home_team_id, due_order, number)
    include (state, owner_id, kind, severity, priority, incident_number)
    where dropped_at is null and state in ('open', 'in progress');
create index action_item_to_verify on action_item (home_team_id, done_at, number)
    where dropped_at is null and state = 'done';
create index action_item_by_state on action_item (state, due_order, number) where dropped_at is null;
create index action_item_by_state_and_owner on action_item (owner_id, state, due_order, number) where dropped_at is null;
create index action_item_by_state_and_team on action_item (home_team_id, state, due_order, number) where dropped_at is null;
create index action_item_by_incident on action_item (incident_number, place, number);
create index action_item_by_fallback_team on action_item (team_id) where team_id is not null;
create index action_item_by_severity on action_item (severity);
