-- The moment before the final dot of a mail: whoever has the row of a try may end it, or rule it out. After a kill it
-- tells whether the mail server can have the mail.
create table mail_dot (
    delivery uuid not null constraint mail_dot_of_delivery references delivery (uuid) on delete cascade,
    attempt integer not null constraint mail_dot_of_attempt check (attempt > 0),
    -- false: this try has not put its dot and never will
    sent boolean not null,
    at timestamptz not null,
    constraint mail_dot_once primary key (delivery, attempt)
);
