-- How the schools are in a disaster, what they need and who brings it, where water stands, and what an event has done.

-- Reports are never changed; a newer one of the same school replaces what is shown.
create table situation_report (
    id          uuid        primary key, -- the sender chose it, so that the same report sent again is known
    school_code text        not null references school,
    seen_at     timestamptz not null,    -- the time that it describes
    status      text        not null check (status in ('NORMAL', 'AFFECTED', 'CLOSED', 'SHELTER')),
    water       text        check (water in ('NONE', 'ANKLE', 'KNEE', 'WAIST', 'OVER')),
    power       text        not null check (power in ('OK', 'NO', 'UNKNOWN')),
    road        text        not null check (road in ('OK', 'NO', 'UNKNOWN')),
    telephone   text        not null check (telephone in ('OK', 'NO', 'UNKNOWN')),
    people      text        check (people in ('NONE', 'UP_TO_10', 'UP_TO_50', 'UP_TO_100', 'UP_TO_300', 'OVER_300')),
    needs       text[]      not null,    -- BOAT=UP_TO_10; NONE says that it is no longer needed
    note        text        not null,
    via         text        not null check (via in ('PAGE', 'LINE', 'TELEPHONE', 'PAPER')),
    said_by     text        not null,
    said_at     timestamptz not null     -- when it reached us
);
create index on situation_report (school_code, seen_at);
create index on situation_report (seen_at);

-- One need of a school and kind is open at a time; asking again changes its amount.
create table situation_need (
    id          bigint      generated always as identity primary key,
    school_code text        not null references school,
    kind        text        not null check (kind in ('WATER', 'FOOD', 'BOAT', 'MEDICINE', 'POWER')),
    amount      text        not null check (amount in ('UP_TO_10', 'UP_TO_50', 'UP_TO_100', 'UP_TO_300', 'OVER_300')),
    asked_at    timestamptz not null,    -- first
    repeated_at timestamptz not null,    -- last
    status      text        not null check (status in ('OPEN', 'TAKEN', 'ON_THE_WAY', 'DONE', 'WITHDRAWN')),
    taken_by    text        not null,    -- who goes: an office or a group, not a private person
    version     integer     not null,
    changed_by  text        not null,
    changed_at  timestamptz not null
);
create unique index situation_need_open on situation_need (school_code, kind) where status in ('OPEN', 'TAKEN', 'ON_THE_WAY');
create index on situation_need (changed_at);

create table situation_need_step (
    need_id    bigint      not null references situation_need,
    version    integer     not null,
    status     text        not null,
    taken_by   text        not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (need_id, version)
);

-- A school is asked for its situation: by an officer, or by the program after some hours.
create table situation_request (
    id          bigint      generated always as identity primary key,
    school_code text        not null references school,
    asked_by    text        not null,
    asked_at    timestamptz not null,
    sent_at     timestamptz,             -- when it was taken for sending to the school's chats
    reached     integer                  -- how many of them took it
);
create index on situation_request (school_code, asked_at);
create index on situation_request (asked_at) where sent_at is null;

-- Photos of the situation: re-encoded by the program, for officers and the school's teacher, deleted after 30 days.
create table situation_photo (
    id          uuid        primary key,
    school_code text        not null references school,
    report_id   uuid        not null,    -- its report may still wait on the phone
    jpeg        bytea       not null,
    taken_by    text        not null,
    received_at timestamptz not null
);
create index on situation_photo (school_code, received_at);
create index on situation_photo (received_at);

-- Where water stands. The position is rounded to about 100 m before it is stored.
create table flood_point (
    id          uuid             primary key,
    school_code text             references school, -- of the sender; null for an officer
    latitude    double precision not null check (latitude between -90 and 90),
    longitude   double precision not null check (longitude between -180 and 180),
    place       text             not null,
    depth       text             check (depth in ('ANKLE', 'KNEE', 'WAIST', 'OVER')),
    seen_at     timestamptz      not null,
    expires_at  timestamptz      not null,
    via         text             not null check (via in ('PAGE', 'LINE', 'TELEPHONE', 'PAPER')),
    said_by     text             not null,
    said_at     timestamptz      not null,
    status      text             not null check (status in ('UNCHECKED', 'CONFIRMED', 'REJECTED', 'OVER')),
    version     integer          not null,
    checked_by  text,
    checked_at  timestamptz,
    check ((checked_by is null) = (checked_at is null)),
    check (latitude = round(latitude::numeric, 3) and longitude = round(longitude::numeric, 3))
);
create index on flood_point (expires_at);
create index on flood_point (said_by, said_at);

-- What an event did in a district. Withdrawn, never changed.
create table impact (
    id            bigint      generated always as identity primary key,
    district_code text        not null references district,
    hazard        text        not null,
    happened_at   timestamptz not null,
    flooded       text        not null, -- what was under water; empty if nothing
    landslide     text        not null check (landslide in ('YES', 'NO', 'UNKNOWN')),
    source        text        not null,
    alert_id      bigint,               -- the warning that it confirmed
    missed_id     bigint,               -- or the missed event that it became
    recorded_by   text        not null,
    recorded_at   timestamptz not null,
    withdrawn_by  text,
    withdrawn_at  timestamptz,
    withdrawn_why text,
    check ((withdrawn_by is null) = (withdrawn_at is null) and (withdrawn_by is null) = (withdrawn_why is null)),
    check (alert_id is null or missed_id is null)
);
create index on impact (happened_at);

create trigger audited after insert on situation_report for each row when (new.via in ('TELEPHONE', 'PAPER'))
    execute function audit_change('situation.enter', 'said_by', 'school_code,id', 'status,via,seen_at');
create trigger audited after insert on situation_need_step for each row when (new.version > 1)
    execute function audit_change('need.change', 'changed_by', 'need_id', 'status');
create trigger audited after insert on situation_request for each row when (new.asked_by <> 'program')
    execute function audit_change('situation.request', 'asked_by', 'school_code', '');
create trigger audited after insert on flood_point for each row when (new.status = 'CONFIRMED')
    execute function audit_change('flood-point.enter', 'said_by', 'id', 'status,depth');
create trigger audited_check after update on flood_point for each row when (new.checked_by is not null)
    execute function audit_change('flood-point.check', 'checked_by', 'id', 'status,depth,expires_at');
create trigger audited after insert on impact for each row
    execute function audit_change('impact.add', 'recorded_by', 'id', 'hazard,district_code,landslide,happened_at,alert_id');
create trigger audited_withdrawal after update on impact for each row
    execute function audit_change('impact.withdraw', 'withdrawn_by', 'id', 'withdrawn_at');

-- A person deletes a photo; the retention job has no user.
create function audit_situation_photo() returns trigger language plpgsql as $$
begin
    if coalesce(current_setting('faofon.actor', true), '') <> '' then
        perform audit('', 'photo.delete', old.school_code || ' ' || old.id, '');
    end if;
    return null;
end $$;
create trigger audited_deletion after delete on situation_photo for each row execute function audit_situation_photo();
