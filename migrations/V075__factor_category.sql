-- What sort of thing a factor is. Names are what people say; a former name is understood as the present one.
create table factor_category (
    name text primary key check (name ~ '\S' and char_length(name) <= 60),
    meaning text not null default '',
    prevented_by text not null default '',
    former_names text[] not null default '{}',
    place integer not null
);

insert into factor_category (name, meaning, prevented_by, place) values
    ('Code', 'the program did what it was written to do, and that was not what was meant', 'a test that fails without the fix', 1),
    ('Design', 'the parts work as planned, and the plan does not hold for this case', 'a review that asks what happens when each part is slow, wrong or away', 2),
    ('Change', 'something was released, migrated or switched, and how it was rolled out let it reach everybody', 'small steps, a way back that was tried, and a look at the figures between them', 3),
    ('Configuration', 'a setting, a flag or a limit said something else than people believed', 'settings that are reviewed, checked at the start and kept under version control', 4),
    ('Capacity', 'more came than there was room for: memory, disk, workers, connections, a rate limit', 'trends that are looked at, and an alert well before the edge', 5),
    ('Dependency', 'a service, a supplier or a library that others run behaved differently', 'timeouts, a fallback, and a rehearsal without it', 6),
    ('Expired credential', 'a key, a token, a certificate or a licence ran out', 'expiry dates that are watched, and rotation that runs by itself', 7),
    ('Access', 'somebody or something could do more, or less, than the work needs', 'the least rights that work, and separate accounts for tests', 8),
    ('Schema change', 'the shape of data changed, and whoever reads it was not told', 'changes that are detected and agreed before they are applied', 9),
    ('Data quality', 'data was missing, late, doubled or wrong, and went on as if it were good', 'checks of counts, blanks, ranges and age after every run', 10),
    ('Monitoring gap', 'nothing measured what went wrong', 'a measure of what people feel, not only of what machines do', 11),
    ('Alerting', 'it was measured, and the alert came late, to the wrong place, or among too many', 'alerts that go to whoever can act, tried from end to end', 12),
    ('Automation', 'a job retried, waited or cleaned up in a way that made it worse or hid it', 'jobs that stop loudly, and tasks that may run twice', 13),
    ('Testing', 'what broke was not tried, or was tried under other conditions', 'the failing case as a test, on data like the real data', 14),
    ('Documentation', 'the runbook was missing, hard to find or no longer true', 'runbooks that are used in drills and corrected there', 15),
    ('Communication', 'somebody had the knowledge, and it did not reach those who needed it', 'a fixed place where changes and troubles are announced', 16),
    ('Process', 'the agreed way of working had no step for this, or a step that could not be kept', 'a step that is short enough to be kept, and a date to look at it again', 17),
    ('Tool or display', 'a screen, a command or a name made the wrong thing easy to do or to read', 'a confirmation that names what it will change, and names that cannot be mixed up', 18),
    ('Hardware or network', 'a machine, a disk, a cable or a line failed or slowed down', 'two of everything that matters, and a failover that is practised', 19);

-- What people wrote as a category until now stays one.
insert into factor_category (name, place)
select min(f.category), 19 + row_number() over (order by lower(f.category))
from factor f
where f.category ~ '\S' and char_length(f.category) <= 60
    and not exists (select 1 from factor_category c where lower(c.name) = lower(f.category))
group by lower(f.category);

create index factor_by_category on factor (lower(category)) where category is not null;
create unique index factor_category_once on factor_category (lower(name));
