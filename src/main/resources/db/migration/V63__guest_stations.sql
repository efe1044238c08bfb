-- What others measure (docs/neighbours.md). It never enters the tables of our own readings: no rule reads these.

-- How the last look at each source went. Times are those of the network's clock.
create table official_source (
    source        text        primary key,
    tried_at      timestamptz not null,
    succeeded_at  timestamptz,
    failures      integer     not null check (failures >= 0), -- in a row
    failure       text        not null,                       -- why the last look failed; empty if it did not
    kept          integer     not null,                       -- rows of the last answer that were used
    elsewhere     integer     not null,                       -- and that are too far away, too old or without a value
    refused       integer     not null,                       -- and that are wrong
    refusals      text        not null                        -- reasons with their numbers: FUTURE=2 ABSURD=1
);

create table guest_station (
    source     text             not null,
    id         text             not null,
    kind       text             not null check (kind in ('RAIN', 'RIVER')),
    name_th    text             not null,
    name_en    text             not null,
    latitude   double precision not null check (latitude between -90 and 90),
    longitude  double precision not null check (longitude between -180 and 180),
    river      text             not null,
    bank_mm    integer, -- the lower bank, in millimetres above the same zero as the levels
    changed_at timestamptz      not null,
    primary key (source, id)
);

-- Rain in micrometres over a span, or a level in millimetres with a span of 0.
create table guest_value (
    source       text        not null,
    station      text        not null,
    ended_at     timestamptz not null,
    span_seconds integer     not null check (span_seconds >= 0),
    value        integer     not null,
    received_at  timestamptz not null,
    primary key (source, station, ended_at, span_seconds)
);
create index on guest_value (ended_at);
create index on guest_value (received_at);
