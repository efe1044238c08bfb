-- Who reads at a school, how they sign in, and what they say beside the rain. No pupil's name is kept: a school, a
-- nickname at most, and what was said.

create table school_pin (
    school_code varchar(32) not null references school,
    role        varchar(16) not null check (role in ('VOLUNTEER', 'TEACHER')),
    pin_hash    text        not null, -- bcrypt
    changed_by  text        not null,
    changed_at  timestamptz not null,
    primary key (school_code, role)
);
comment on table school_pin is 'PINs that people gave since; a school without one of its volunteers has the roster''s';

create table enrolment_link (
    id          bigint generated always as identity primary key,
    gauge_id    integer     not null references gauge,
    secret_hash varchar(64) not null unique,
    made_by     text        not null,
    made_at     timestamptz not null,
    revoked_by  text,
    revoked_at  timestamptz,
    check ((revoked_by is null) = (revoked_at is null))
);
create index on enrolment_link (gauge_id);
comment on table enrolment_link is 'What the QR codes on the gauges'' posts say; whoever scans one signs in as a volunteer';

create table device (
    id          bigint generated always as identity primary key,
    school_code varchar(32) not null references school,
    role        varchar(16) not null check (role in ('VOLUNTEER', 'TEACHER')),
    secret_hash varchar(64) not null unique,
    nickname    varchar(20) not null, -- as it was chosen on the device; may be empty
    enrolled_at timestamptz not null, -- real times, in an exercise too
    seen_at     timestamptz not null, -- to the hour
    revoked_by  text,
    revoked_at  timestamptz,
    check ((revoked_by is null) = (revoked_at is null))
);
create index on device (school_code);
comment on table device is 'Browsers in which somebody of a school is signed in';

create table not_measured (
    id       bigint generated always as identity primary key,
    gauge_id integer     not null references gauge,
    day      date        not null, -- the rain day, by the date on which it began
    why      varchar(16) not null check (why in ('UNREACHABLE', 'BROKEN', 'HOLIDAY', 'FORGOT', 'OTHER')),
    note     text        not null,
    said_by  text        not null,
    said_at  timestamptz not null
);
create index on not_measured (gauge_id, day);
comment on table not_measured is 'Rain days of which somebody says that they could not be measured; of several rows the last holds';

create table natural_sign (
    id       uuid        primary key, -- the device chose it, so that the same report sent again is known
    gauge_id integer     not null references gauge,
    seen_at  timestamptz not null,
    signs    text[]      not null check (signs <@ '{RED_WATER,STREAM_RISING,HILL_SOUNDS}' and cardinality(signs) > 0),
    note     text        not null,
    said_by  text        not null,
    said_at  timestamptz not null
);
create index on natural_sign (said_at);

create table asked_back (
    id           bigint generated always as identity primary key,
    gauge_id     integer     not null references gauge,
    ended_at     timestamptz not null, -- with the gauge, which reading
    reason       text        not null,
    asked_by     text        not null,
    asked_at     timestamptz not null,
    confirmed_by text,
    confirmed_at timestamptz,
    check ((confirmed_by is null) = (confirmed_at is null))
);
create index on asked_back (gauge_id, ended_at);
comment on table asked_back is
    'Questions about a reading; one that was not confirmed is answered when the reading says something else';
