-- The newest incidents of a category of causes, and of a service, are found in order.
drop index factor_by_category;
create index factor_by_category on factor (lower(category), incident_number) where category is not null;
