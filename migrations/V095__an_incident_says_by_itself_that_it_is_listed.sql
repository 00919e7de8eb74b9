-- The marks lie outside of the row; whether an incident is listed is asked of every hit of a word, and so it stands in it.
alter table searched_incident
    add column listed boolean not null generated always as (marks @@ 'listed'::tsquery) stored;
