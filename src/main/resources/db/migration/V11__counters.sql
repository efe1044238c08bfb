-- Counters of tips: what they said is kept, and the rain is reckoned from it, now and whenever a factor changes.

alter table gauge add column counter_modulus bigint check (counter_modulus > 1);
comment on column gauge.counter_modulus is 'At which number of tips the counter begins at 0 again; null if that is not known';

create table counter_sample (
    gauge_id    integer     not null references gauge,
    at          timestamptz not null,
    ticks       bigint      not null check (ticks >= 0),
    received_at timestamptz not null,
    source      smallint    not null,
    entered_by  text        not null,
    note        text,
    primary key (gauge_id, at),
    check (extract(epoch from at) % 1 = 0)
);
comment on table counter_sample is 'What a gauge''s counter of tips said, as it came; kept for good';

create table counter_sample_revision (
    id          bigint generated always as identity primary key,
    gauge_id    integer     not null references gauge,
    at          timestamptz not null,
    ticks       bigint      not null,
    received_at timestamptz not null,
    source      smallint    not null,
    entered_by  text        not null,
    note        text,
    replaced_at timestamptz not null,
    replaced_by text        not null
);
create index on counter_sample_revision (gauge_id, at);

create function keep_counter_sample_revision() returns trigger language plpgsql as $$
begin
    insert into counter_sample_revision (gauge_id, at, ticks, received_at, source, entered_by, note,
                                         replaced_at, replaced_by)
    values (old.gauge_id, old.at, old.ticks, old.received_at, old.source, old.entered_by, old.note,
            new.received_at, new.entered_by);
    return new;
end $$;

create trigger counter_sample_keeps_revisions before update on counter_sample
    for each row when (old.ticks is distinct from new.ticks)
    execute function keep_counter_sample_revision();

alter table reading add column counted boolean not null default false;
comment on column reading.counted is
    'Reckoned from counter_sample, and reckoned anew when that changes; what somebody gave in its place stands';

-- "It rained nothing" and "nobody knows" have the same depth, but are not the same.
drop trigger reading_keeps_revisions on reading;
create trigger reading_keeps_revisions before update on reading
    for each row
    when ((old.started_at, old.depth_micrometres, old.depth_kind, old.quality = 9)
          is distinct from (new.started_at, new.depth_micrometres, new.depth_kind, new.quality = 9))
    execute function keep_reading_revision();

-- What belongs to a gauge from a date on. Rows are only added: of several for one date the last one holds.
create table gauge_calibration (
    id         bigint generated always as identity primary key,
    gauge_id   integer       not null references gauge,
    valid_from timestamptz   not null,
    factor     numeric(7, 6) not null check (factor between 0.5 and 2), -- a tip's true depth by its nominal one
    entered_by text          not null,
    entered_at timestamptz   not null,
    note       text
);
create index on gauge_calibration (gauge_id, valid_from, id);

create table gauge_location (
    id               bigint generated always as identity primary key,
    gauge_id         integer          not null references gauge,
    valid_from       timestamptz      not null,
    latitude         double precision not null check (latitude between -90 and 90),
    longitude        double precision not null check (longitude between -180 and 180),
    elevation_metres double precision,
    entered_by       text             not null,
    entered_at       timestamptz      not null,
    note             text
);
create index on gauge_location (gauge_id, valid_from, id);

-- As far as anybody knows, each gauge has always stood where it stands.
insert into gauge_location (gauge_id, valid_from, latitude, longitude, elevation_metres, entered_by, entered_at)
select id, 'epoch', latitude, longitude, elevation_metres, 'roster',
       coalesce((select max(imported_at) from roster_import), 'epoch')
from gauge order by id;
