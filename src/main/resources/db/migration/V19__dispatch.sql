-- Notices beside alerts, several events in one push, all attempts kept, and sending again.

-- A word that belongs to no alert: the daily word, a test of the channels, trouble that officers must know of.
create table notice (
    id        bigint generated always as identity primary key,
    key       varchar(100) not null, -- what it is: posted twice, it is one
    kind      varchar(16)  not null,
    audience  varchar(16)  not null check (audience in ('GROUP', 'OFFICERS')),
    title     text         not null,
    body      text         not null,
    path      text,                         -- the page that tells more, on our own site
    picture   text,
    posted_at timestamptz  not null,        -- by the network's clock
    exercise  boolean      not null,
    unique (key, exercise)
);

alter table outbox
    alter column event_id drop not null,
    alter column alert_id drop not null,
    add column notice_id bigint references notice,
    add column seq       bigint,                        -- the order in which they were queued
    add column urgent    boolean not null default false, -- waits for no other news
    add column alone     boolean not null default false, -- shares no push with other news
    add column push_id   uuid,                          -- the push it goes out with; null until that is decided
    add column pushed_at timestamptz,                   -- when that was decided
    add column resend_of uuid,                          -- the push that an officer had sent again by this one
    add column asked_by  text,
    add check (num_nonnulls(event_id, notice_id) = 1),
    add check ((event_id is null) = (alert_id is null)),
    add check ((push_id is null) = (pushed_at is null)),
    add check ((resend_of is null) = (asked_by is null)),
    drop constraint outbox_state_check,
    add constraint outbox_state_check check (state in ('WAITING', 'DELIVERED', 'REFUSED', 'LEFT_OUT')),
    drop constraint outbox_event_id_channel_key;

update outbox set seq = in_order.place
from (select id, row_number() over (order by event_id, channel) as place from outbox) in_order
where in_order.id = outbox.id;
update outbox set push_id = id, pushed_at = created_at where attempts > 0 or state <> 'WAITING';
update outbox set alone = true, urgent = true
from alert_event where alert_event.id = outbox.event_id and alert_event.kind = 'ESCALATED';

alter table outbox alter column seq set not null;
alter table outbox alter column seq add generated always as identity;
select setval(pg_get_serial_sequence('outbox', 'seq'), coalesce(max(seq), 0) + 1, false) from outbox;

-- A push has the id of its first row, which is the channel's retry key.
alter table outbox
    add foreign key (push_id) references outbox,
    add foreign key (resend_of) references outbox;

create unique index outbox_event_once on outbox (event_id, channel) where resend_of is null;
create unique index outbox_notice_once on outbox (notice_id, channel) where resend_of is null;
create unique index outbox_event_again on outbox (event_id, channel) where resend_of is not null and state = 'WAITING';
create unique index outbox_notice_again on outbox (notice_id, channel) where resend_of is not null and state = 'WAITING';
create index on outbox (push_id, seq);
create index on outbox (alert_id);
create index on outbox (seq) where resend_of is not null;
create index on outbox (channel, pushed_at);
drop index outbox_waiting;
create index outbox_waiting on outbox (channel, seq) where state = 'WAITING';
create index outbox_waiting_of_alert on outbox (channel, alert_id, seq) where state = 'WAITING';

-- Each time a push was tried. What was queued and tried before this table has none.
create table delivery_attempt (
    push_id  uuid        not null references outbox,
    number   integer     not null check (number > 0),
    began_at timestamptz not null,
    ended_at timestamptz,  -- null while it lasts, and for ever if its sender died: then nobody knows how it ended
    outcome  varchar(16) check (outcome in ('DELIVERED', 'LATER', 'REFUSED', 'LEFT_OUT')),
    words    text,         -- the channel's own id of the message, or what was wrong
    primary key (push_id, number),
    check ((ended_at is null) = (outcome is null) and (ended_at is null) = (words is null))
);
