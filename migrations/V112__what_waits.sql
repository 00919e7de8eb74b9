-- What waits for one person beside their own open items: what they did themselves and look at again, what others have
-- verified for them, and drafts in which they lead.
create index action_item_to_check_back on action_item (done_by, check_back_on, number)
    where dropped_at is null and state = 'done' and check_back_on is not null;
create index action_item_verified_for on action_item (owner_id, verified_at desc, number) where state = 'verified';
create index incident_draft_by_lead on incident (lead_id, number)
    where published_at is null and archived_at is null and deleted_at is null;
create index incident_draft_by_team on incident (team_id, number)
    where published_at is null and archived_at is null and deleted_at is null;
