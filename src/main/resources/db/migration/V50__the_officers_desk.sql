-- What officers still have to look at after a level went out by itself, and after a message did not go out.

-- The public level that was published because nobody answered; null once an officer has confirmed it.
alter table alert add column unconfirmed_level smallint check (unconfirmed_level between 1 and 3);
-- The officer who put off the deadline of the pending level; that is possible once.
alter table alert add column postponed_by text;
alter table alert add constraint alert_postponed_waits check (pending_level is not null or postponed_by is null);

-- Pushes that did not reach their channel, once an officer has seen that.
create table delivery_seen (
    push_id uuid        primary key,
    officer text        not null,
    seen_at timestamptz not null
);
