-- What is rare in a team that has thousands of items: two of kind, severity and priority together, in whatever state.
create index action_item_by_home_team_and_facet on action_item (home_team_id, facet, due_order, number)
    include (state, doer, of_incident) where dropped_at is null;
