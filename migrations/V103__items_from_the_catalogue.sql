-- Which action item was made of which entry: one for each period, however often somebody asks.
create table catalogue_item (
    entry_id bigint not null references catalogue_entry (id) on delete cascade,
    incident_number integer not null references incident (number) on delete cascade,
    -- the day on which it was made, or came back
    period date not null,
    row_id text not null,
    made_at timestamptz not null,
    made_by bigint not null references person (id),
    primary key (entry_id, incident_number, period)
);
create index catalogue_item_by_incident on catalogue_item (incident_number);

-- What comes back, and when next. Days are those of the team's calendar.
create table recurring_practice (
    entry_id bigint not null references catalogue_entry (id) on delete cascade,
    incident_number integer not null references incident (number) on delete cascade,
    started_on date not null,
    next_on date not null,
    covers text[] not null default '{}',
    made_by bigint not null references person (id),
    primary key (entry_id, incident_number),
    constraint recurring_practice_goes_on check (next_on > started_on)
);
create index recurring_practice_next on recurring_practice (next_on, incident_number, entry_id);
create index recurring_practice_by_incident on recurring_practice (incident_number);
