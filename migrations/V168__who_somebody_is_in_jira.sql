-- What an account is called there, and whether a person said who it is.
alter table jira_person
    add column name text not null default '',
    add column chosen boolean not null default false;
