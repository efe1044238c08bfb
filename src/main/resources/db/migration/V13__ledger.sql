-- What became of everything that a gauge sent: the day's counts of what made no row of its own, and the numbers that its
-- messages carried, so that a gap is known as a gap. A day is a rain day, which is a day of the UTC calendar.

create table gauge_day (
    gauge_id  integer not null references gauge,
    day       date    not null,
    duplicate bigint  not null,
    refused   bigint  not null,
    primary key (gauge_id, day)
);

create table message_number (
    gauge_id integer     not null references gauge,
    boot     text        not null, -- which run of the gauge's program counted; empty if it does not say
    seq      bigint      not null check (seq >= 0),
    at       timestamptz not null, -- the end of the interval that the message tells of
    primary key (gauge_id, boot, seq)
);
create index on message_number (gauge_id, at);
