-- What the other figures of a review were counted from, so that each of them opens its list; it belongs to the review
-- for everybody. Reviews that were frozen before this have no such rows.
create table review_left_out (
    review_id bigint not null references review (id),
    incident_number integer not null,
    title text not null,
    team text not null,
    why text not null,
    primary key (review_id, incident_number)
);

create table review_post_mortem (
    review_id bigint not null references review (id),
    incident_number integer not null,
    title text not null,
    team text not null,
    due_on date,
    published_on date,
    is_due boolean not null,
    is_published boolean not null,
    is_published_late boolean not null,
    is_late boolean not null,
    primary key (review_id, incident_number)
);

create table review_factor (
    review_id bigint not null references review (id),
    incident_number integer not null,
    factor_row_id text not null,
    text text not null,
    title text not null,
    severity text not null,
    team text not null,
    standing text not null constraint review_factor_stands check (standing in ('answered', 'accepted', 'bare')),
    primary key (review_id, incident_number, factor_row_id)
);

create table review_risk (
    review_id bigint not null references review (id),
    incident_number integer not null,
    factor_row_id text not null,
    text text not null,
    title text not null,
    team text not null,
    until_day date not null,
    primary key (review_id, incident_number, factor_row_id)
);

create trigger review_left_out_stays before update or delete on review_left_out for each row execute function what_is_frozen_stays();
create trigger review_post_mortem_stays before update or delete on review_post_mortem for each row execute function what_is_frozen_stays();
create trigger review_factor_stays before update or delete on review_factor for each row execute function what_is_frozen_stays();
create trigger review_risk_stays before update or delete on review_risk for each row execute function what_is_frozen_stays();
