-- Who reads on which weekday, when nobody is there to read, and when a school year was handed over. Nothing is deleted.

create table rota_turn (
    id          bigint generated always as identity primary key,
    school_code varchar(32) not null references school,
    weekday     smallint    not null check (weekday between 1 and 7), -- of the morning on which it is read; 1 is Monday
    nickname    varchar(20) not null, -- empty: nobody
    said_by     text        not null,
    said_at     timestamptz not null
);
create index on rota_turn (school_code, weekday);
comment on table rota_turn is 'Who reads on which morning; of several rows for a weekday the last holds';

create table school_holiday (
    id           bigint generated always as identity primary key,
    school_code  varchar(32) not null references school,
    first_day    date        not null,
    last_day     date        not null,
    name         text        not null,
    said_by      text        not null,
    said_at      timestamptz not null,
    withdrawn_by text,
    withdrawn_at timestamptz,
    check (first_day <= last_day),
    check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index on school_holiday (school_code, last_day);

create table school_handover (
    id          bigint generated always as identity primary key,
    school_code varchar(32) not null references school,
    devices     integer     not null, -- how many were signed out
    done_by     text        not null,
    done_at     timestamptz not null
);
comment on table school_handover is 'When a school got new PINs, signed all devices out and emptied its rota, at the end of a school year';
