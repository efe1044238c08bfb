-- The messages to followers, behind the outbox: one row for each follower and event, so that nobody is told twice.
create table follower_message (
    id                     bigint      generated always as identity primary key,
    follower_id            uuid        not null references follower on delete cascade,
    subject                text        not null check (length(subject) <= 100), -- what it is about, once for each follower
    urgency                smallint    not null check (urgency between 0 and 3), -- the level; 0: a threshold of their own
    event_id               bigint,     -- the event of an alert
    alert_id               bigint,
    follow_id              bigint,     -- of a threshold of their own, with what follows
    rain_micrometres       bigint,
    gauge                  text,
    measured_at            timestamptz,
    state                  text        not null default 'WAITING'
                           check (state in ('WAITING', 'SENT', 'REFUSED', 'EXPIRED')),
    attempts               integer     not null default 0,
    next_attempt_at        timestamptz not null,
    expires_at             timestamptz not null,
    settled_at             timestamptz,
    outcome                text        check (length(outcome) <= 200),
    unique (follower_id, subject),
    check ((event_id is null) <> (follow_id is null))
);
create index on follower_message (urgency desc, id) where state = 'WAITING';
create index on follower_message (alert_id);
create index on follower_message (settled_at);
