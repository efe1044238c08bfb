-- The life of an alert: who has not looked yet, what is kept open, what late rain would have raised, what came true.

alter table alert
    add column unseen_since timestamptz,               -- since when it needs an officer's eye
    add column escalations  integer not null default 0, -- how many steps have been told since then
    add column held_until   timestamptz,               -- until then it neither eases nor ends by the rain
    add column held_by      text,
    add column held_reason  text,
    add column told_at      timestamptz,               -- when people outside the centre were told of it last
    add check ((held_until is null) = (held_by is null));

alter table alert_event
    add column push         boolean not null default false, -- whether the channels carry it
    add column data_at      timestamptz, -- the end of the newest reading among the gauges that it names
    add column unseen_since timestamptz, -- of an escalation: since when nobody has answered
    add column called_before boolean    not null default false, -- of an escalation: not the first since then
    add column held_until   timestamptz; -- of a hold: until when
update alert_event set push = public;

-- What late rain would have raised, had it come in time: for officers to read, sent to nobody.
create table hindsight (
    id            bigint generated always as identity primary key,
    hazard        varchar(16) not null check (hazard in ('FLASH_FLOOD', 'LANDSLIDE', 'FLOOD', 'HEAVY_RAIN')),
    district_code varchar(8)  not null references district,
    level         smallint    not null check (level between 1 and 3),
    began_at      timestamptz not null, -- when its rules first held
    ended_at      timestamptz not null, -- when they last did, as far as was looked
    recorded_at   timestamptz not null, -- when we knew
    updated_at    timestamptz not null,
    exercise      boolean     not null,
    evidence      text        not null, -- which rules, gauges and values, as JSON
    check (began_at <= ended_at)
);
create index on hindsight (hazard, district_code, ended_at);

-- Whether an alert was right, as officers say afterwards; the last word counts, and none is lost.
create table alert_mark (
    id        bigint generated always as identity primary key,
    alert_id  bigint      not null references alert,
    mark      varchar(16) not null check (mark in ('HIT', 'FALSE_ALARM', 'UNDECIDED')),
    note      text        not null,
    marked_by text        not null,
    marked_at timestamptz not null
);
create index on alert_mark (alert_id, id);

-- What happened without a warning. A row is never changed but to be taken back, with who and why.
create table missed_event (
    id            bigint generated always as identity primary key,
    hazard        varchar(16) not null check (hazard in ('FLASH_FLOOD', 'LANDSLIDE', 'FLOOD', 'HEAVY_RAIN')),
    district_code varchar(8)  not null references district,
    level         smallint    not null check (level between 1 and 3), -- of the warning that was owed
    happened_at   timestamptz not null,
    note          text        not null,
    source        text        not null, -- who says that it happened
    added_by      text        not null,
    added_at      timestamptz not null,
    withdrawn_at  timestamptz,
    withdrawn_by  text,
    withdrawn_why text,
    check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_why is null))
);
