-- A list by owner begins anywhere among all people without sorting them.
create index person_by_lower_name on person (lower(name), ('p' || id));
drop index person_by_name;
