-- What we told people, and still must.

create table rule_version (
    id         bigint generated always as identity primary key,
    code       varchar(64) not null,
    version    integer     not null check (version > 0),
    enabled    boolean     not null,
    body       text        not null, -- the rule as JSON
    changed_by text        not null,
    changed_at timestamptz not null,
    unique (code, version)
);

create table alert (
    id              bigint generated always as identity primary key,
    hazard          varchar(16) not null check (hazard in ('FLASH_FLOOD', 'LANDSLIDE', 'FLOOD', 'HEAVY_RAIN')),
    district_code   varchar(8)  not null references district,
    status          varchar(16) not null check (status in ('PENDING', 'ACTIVE', 'ENDED', 'CANCELLED')),
    level           smallint    not null check (level between 1 and 3), -- in force; while PENDING, the one that waits
    pending_level   smallint check (pending_level between 1 and 3),     -- waits for an officer
    pending_until   timestamptz,                                        -- goes out by itself then
    peak_level      smallint    not null check (peak_level between 1 and 3), -- the highest so far, waiting ones included
    fell_at         timestamptz,                                        -- when it last fell below its peak
    declined_level  smallint check (declined_level between 1 and 3),    -- turned down by an officer
    began_at        timestamptz not null, -- when the rain first reached a threshold
    raised_at       timestamptz not null, -- when we noticed
    updated_at      timestamptz not null,
    closed_at       timestamptz,
    cause_over_at   timestamptz, -- when the rain that caused a closed alert was over; until then it stays quiet
    acknowledged_at timestamptz,
    acknowledged_by text,
    exercise        boolean     not null,
    check ((status in ('ENDED', 'CANCELLED')) = (closed_at is not null)),
    check ((pending_level is null) = (pending_until is null))
);

-- One open alert per hazard and district: it rises in level instead of being repeated.
create unique index alert_one_open on alert (hazard, district_code) where status in ('PENDING', 'ACTIVE');
create index on alert (hazard, district_code, id desc);
create index on alert (pending_until) where pending_until is not null;

create table alert_event (
    id           bigint generated always as identity primary key,
    alert_id     bigint      not null references alert,
    kind         varchar(16) not null,
    happened_at  timestamptz not null,
    status       varchar(16) not null,
    level        smallint    not null,
    pending_level smallint,
    actor        text        not null, -- an officer's name, or 'rules'
    reason       text,
    confirmation varchar(16) not null check (confirmation in ('NOT_NEEDED', 'OFFICER', 'UNCONFIRMED', 'WAITING')),
    public       boolean     not null, -- whether people outside the centre are told
    reporting    integer     not null, -- gauges of the district that were reporting
    gauges       integer     not null, -- gauges of the district
    evidence     text        not null  -- which rules, gauges and values, as JSON
);
create index on alert_event (alert_id, id);

-- What still has to reach a channel, and the proof of what did. The id is the channel's retry key.
-- Its times are real times by the database's clock, in an exercise too: the world outside waits in real seconds, and
-- several programs on one database agree about what is due.
create table outbox (
    id              uuid        primary key,
    event_id        bigint      not null references alert_event,
    alert_id        bigint      not null references alert,
    channel         varchar(16) not null,
    state           varchar(16) not null check (state in ('WAITING', 'DELIVERED', 'REFUSED')),
    created_at      timestamptz not null,
    attempts        integer     not null,
    next_attempt_at timestamptz not null, -- not before; moved ahead while somebody is sending it
    settled_at      timestamptz,
    outcome         text, -- the channel's own id of the message, or why it was not taken
    unique (event_id, channel)
);
create index outbox_waiting on outbox (channel, event_id) where state = 'WAITING';
