-- What usually helps: practices that prevent, and checks that find out sooner.
create table catalogue_entry (
    id bigint generated always as identity primary key,
    shelf text not null check (shelf in ('practices', 'checks')),
    -- the category of a practice, the name of a check
    title text not null check (title ~ '\S' and char_length(title) <= 120),
    practice text not null default '' check (char_length(practice) <= 1000),
    tool text not null default '' check (char_length(tool) <= 300),
    how_often text not null default '' check (char_length(how_often) <= 200),
    comes_back text check (comes_back in ('daily', 'weekly', 'monthly', 'quarterly', 'yearly')),
    metric text not null default '' check (char_length(metric) <= 300),
    threshold text not null default '' check (char_length(threshold) <= 300),
    channel text not null default '' check (char_length(channel) <= 300),
    runbook text not null default '' check (char_length(runbook) <= 2000),
    retired_at timestamptz,
    retired_by bigint references person (id),
    constraint catalogue_entry_retired_by_somebody check (retired_at is null or retired_by is not null),
    constraint catalogue_practice_says_what check (shelf <> 'practices' or practice ~ '\S'),
    constraint catalogue_check_measures check (shelf <> 'checks' or metric ~ '\S')
);
create index catalogue_entry_by_title on catalogue_entry (shelf, lower(title), id);

create table catalogue_entry_category (
    entry_id bigint not null references catalogue_entry (id) on delete cascade,
    category text not null references factor_category (name) on update cascade on delete cascade,
    primary key (entry_id, category)
);
create index catalogue_entry_by_category on catalogue_entry_category (category);

insert into catalogue_entry (shelf, title, practice, tool, how_often, comes_back) values
    ('practices', 'Credentials', 'Keep keys and tokens in a vault, know when each of them expires, and let them be rotated by themselves', 'HashiCorp Vault, AWS Secrets Manager', 'rotated every 60 days', null),
    ('practices', 'Data quality', 'Test what was loaded: row counts, blanks, doubles, age and ranges', 'dbt tests, Great Expectations, Soda', 'after every run', null),
    ('practices', 'Schema', 'Detect that a schema has changed, and have the change reviewed before it is applied', 'schema change detection of Airbyte, dbt schema tests', 'at every run', null),
    ('practices', 'Capacity', 'Look at the trend of storage, computing time and workers', 'Prometheus and Grafana, CloudWatch', 'looked at every week', 'weekly'),
    ('practices', 'Recovery', 'Back up configuration, connector settings and schedules, and try to restore them', 'Airbyte API export, Terraform', 'backed up every day, restored as a test every month', 'monthly'),
    ('practices', 'Review of action items', 'Go through the action items, and follow them until they are done', 'Debrief, Jira, Confluence', 'after every incident, and every month', 'monthly'),
    ('practices', 'Dead letters', 'Put what could not be processed aside with its error and the number of tries, and look at what lies there', 'a dead-letter queue', 'looked at every week', 'weekly'),
    ('practices', 'Retries', 'Tell errors that may pass from those that stay, retry only the first, and make every step safe to run twice', '', 'in every job', null),
    ('practices', 'Failover', 'Switch over to the second machine on purpose, and write down how long it took', 'Patroni, or the managed service', 'practised every quarter', 'quarterly'),
    ('practices', 'Load of full refreshes', 'Load increments instead of everything, so that a gap can be filled afterwards and costs stay low', 'incremental syncs', 'for every connection', null);

insert into catalogue_entry (shelf, title, metric, threshold, channel, runbook) values
    ('checks', 'Sync status', 'airbyte_sync_status (succeeded or failed)', 'any failure, at once', 'Slack #data-alerts and PagerDuty', '1. Read the log of the sync. 2. See whether the source answers. 3. Run it again.'),
    ('checks', 'Sync duration', 'airbyte_sync_duration_seconds', 'more than twice the average', 'Slack #data-alerts', '1. Compare the volume of data. 2. Look at memory and processors of the workers.'),
    ('checks', 'Row count', 'rows_synced per run, compared with the run before', 'more than 50 % up or down', 'Slack #data-quality', '1. Look at the data of the source. 2. Look at filters and queries.'),
    ('checks', 'Freshness', 'time since the last successful sync', 'more than twice the interval of the schedule', 'PagerDuty', '1. Look at the queue of syncs. 2. See whether the workers run.'),
    ('checks', 'Schema change', 'schema_change_detected', 'every change is reviewed', 'Slack #data-schema', '1. Review the change. 2. Adapt the dbt model. 3. Approve it.'),
    ('checks', 'Expiry of credentials', 'days_until_token_expiry', 'less than 14 days: a warning; less than 3 days: critical', 'Slack, and mail to the owner', '1. Rotate the token. 2. Put the new one into the connection.');

insert into catalogue_entry_category (entry_id, category)
select e.id, c.name
from (values
    ('Credentials', 'Expired credential'), ('Credentials', 'Access'),
    ('Data quality', 'Data quality'), ('Data quality', 'Testing'),
    ('Schema', 'Schema change'), ('Schema', 'Dependency'),
    ('Capacity', 'Capacity'),
    ('Recovery', 'Configuration'), ('Recovery', 'Hardware or network'),
    ('Review of action items', 'Process'),
    ('Dead letters', 'Automation'), ('Dead letters', 'Data quality'),
    ('Retries', 'Automation'), ('Retries', 'Code'), ('Retries', 'Dependency'),
    ('Failover', 'Hardware or network'),
    ('Load of full refreshes', 'Capacity'), ('Load of full refreshes', 'Design'),
    ('Sync status', 'Alerting'), ('Sync status', 'Monitoring gap'), ('Sync status', 'Dependency'),
    ('Sync duration', 'Capacity'), ('Sync duration', 'Monitoring gap'),
    ('Row count', 'Data quality'), ('Row count', 'Testing'),
    ('Freshness', 'Monitoring gap'), ('Freshness', 'Automation'), ('Freshness', 'Alerting'),
    ('Schema change', 'Schema change'),
    ('Expiry of credentials', 'Expired credential')
) as m (title, category)
join catalogue_entry e on e.title = m.title
join factor_category c on lower(c.name) = lower(m.category) or m.category = any (c.former_names)
on conflict do nothing;
