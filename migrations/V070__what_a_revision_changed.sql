-- What a revision changed, in one line, as it was found when it was saved. Null for those saved before this was kept:
-- it is found again when somebody looks.
alter table revision add column changes text;
