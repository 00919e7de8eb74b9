-- A file of an import whose incident came in before keeps its bytes, so that somebody may choose that it updates the
-- incident; the revisions before and after say what undoing the import gives back.
alter table import_run_file add column asked_by bigint references person (id);
alter table import_run_file add column updated_from integer;
alter table import_run_file add column updated_to integer;

alter table import_run_file drop constraint import_run_file_state_check;
alter table import_run_file add constraint import_run_file_state_check
    check (state in ('WAITING', 'KEPT', 'KNOWN', 'CHANGED', 'TO_UPDATE', 'UPDATED', 'FAILED', 'PASSED_OVER', 'UNDONE', 'LEFT'));
alter table import_run_file drop constraint import_run_file_waits_with_its_bytes;
alter table import_run_file add constraint import_run_file_waits_with_its_bytes
    check (case when state in ('WAITING', 'TO_UPDATE') then content is not null
                else content is null or state = 'CHANGED' end);
alter table import_run_file add constraint import_run_file_updated_between_revisions
    check ((updated_from is null) = (updated_to is null) and updated_from < updated_to);
alter table import_run_file add constraint import_run_file_update_was_asked_for
    check (state not in ('TO_UPDATE', 'UPDATED') or asked_by is not null);

create index import_run_file_to_update on import_run_file (id) where state = 'TO_UPDATE';
create index import_run_file_changed on import_run_file (run_id) where state = 'CHANGED' and content is not null;
create index import_run_file_asked_by on import_run_file (asked_by) where asked_by is not null;
