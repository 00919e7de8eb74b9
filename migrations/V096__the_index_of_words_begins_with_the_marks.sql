-- The index takes one column after the other to the next row that can meet both. The marks of a span of time name few
-- rows, which lie together; frequent words are then read there alone.
drop index searched_incident_by_word;
create index searched_incident_by_word on searched_incident using gin (marks, words) with (fastupdate = off);
