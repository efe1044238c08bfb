-- What fell. Depths are whole micrometres, so that sums are exact.

create table reading (
    gauge_id          integer     not null references gauge,
    ended_at          timestamptz not null,
    started_at        timestamptz not null,
    received_at       timestamptz not null,
    depth_micrometres integer     not null check (depth_micrometres >= 0),
    depth_kind        smallint    not null check (depth_kind in (0, 1, 2)), -- exact, trace, at least
    quality           smallint    not null check (quality in (1, 2, 3, 4, 9)), -- QARTOD
    source            smallint    not null,
    quality_reason    text,
    entered_by        text        not null,
    note              text,
    primary key (gauge_id, ended_at),
    check (started_at < ended_at),
    -- The program reckons in whole seconds; a row typed by hand must not be able to say otherwise.
    check (extract(epoch from started_at) % 1 = 0 and extract(epoch from ended_at) % 1 = 0)
);

comment on table reading is 'One depth of rain over (started_at, ended_at] at one gauge';
comment on column reading.depth_kind is '0 exact, 1 trace (fell but could not be measured), 2 at least (the cylinder overflowed)';
comment on column reading.quality is 'QARTOD flag: 1 good, 2 not evaluated, 3 suspect, 4 fail, 9 missing';

-- What a reading said before it was corrected, with who replaced it and when.
create table reading_revision (
    id                bigint generated always as identity primary key,
    gauge_id          integer     not null references gauge,
    ended_at          timestamptz not null,
    started_at        timestamptz not null,
    received_at       timestamptz not null,
    depth_micrometres integer     not null,
    depth_kind        smallint    not null,
    quality           smallint    not null,
    source            smallint    not null,
    quality_reason    text,
    entered_by        text        not null,
    note              text,
    replaced_at       timestamptz not null,
    replaced_by       text        not null
);
create index on reading_revision (gauge_id, ended_at);

-- The database itself keeps the old value, so that no statement, not even one typed by hand, can lose it.
create function keep_reading_revision() returns trigger language plpgsql as $$
begin
    insert into reading_revision (gauge_id, ended_at, started_at, received_at, depth_micrometres, depth_kind,
                                  quality, source, quality_reason, entered_by, note, replaced_at, replaced_by)
    values (old.gauge_id, old.ended_at, old.started_at, old.received_at, old.depth_micrometres, old.depth_kind,
            old.quality, old.source, old.quality_reason, old.entered_by, old.note, new.received_at, new.entered_by);
    return new;
end $$;

create trigger reading_keeps_revisions before update on reading
    for each row
    when ((old.started_at, old.depth_micrometres, old.depth_kind)
          is distinct from (new.started_at, new.depth_micrometres, new.depth_kind))
    execute function keep_reading_revision();

-- Messages that could not become readings, with the reason; the newest ten thousand.
create table dead_letter (
    id          bigint generated always as identity primary key,
    topic       text        not null,
    payload     bytea       not null,
    reason      text        not null,
    received_at timestamptz not null
);
