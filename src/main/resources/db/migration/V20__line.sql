-- What LINE tells us: the groups that the bot is in, and which of its events have been taken already.

create table line_group (
    group_id   varchar(64) primary key, -- LINE's own id, as it is: a push needs it
    name       text,                    -- as LINE says it; null until LINE was asked
    members    integer,                 -- people in it, without the bot: what a push costs
    role       varchar(16) not null default 'NONE' check (role in ('NONE', 'WARNED', 'OFFICERS')),
    joined_at  timestamptz not null,
    left_at    timestamptz,             -- since when the bot is not in it any more
    decided_by text,                    -- the officer who gave it its role
    decided_at timestamptz,
    check ((decided_by is null) = (decided_at is null))
);

-- One group is warned, and one is the officers'.
create unique index line_group_one_of_a_role on line_group (role) where role <> 'NONE';

-- LINE brings an event again when it did not hear our answer; rows are dropped after some days.
create table line_event (
    webhook_event_id varchar(64) primary key,
    received_at      timestamptz not null
);
create index on line_event (received_at);
