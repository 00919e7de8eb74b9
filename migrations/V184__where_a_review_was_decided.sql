-- What a team decided counts in the review of everybody too, and says there in whose review it was decided; with the
-- signature it is kept there, so that the signed review stays as it was. Empty: decided in this review.
alter table review_decision add column decided_in text not null default '';
