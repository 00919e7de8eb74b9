-- What figures over a span of time are counted from is found by when an item was made or done.
create index action_item_by_making on action_item (created_at, number) where dropped_at is null;
create index action_item_by_doing on action_item (done_at, number) where dropped_at is null and done_at is not null;
