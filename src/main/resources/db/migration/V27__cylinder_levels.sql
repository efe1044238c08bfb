-- What stands in a cylinder between two emptyings: a running total. It is kept as it came; the rain is derived from it.

create table cylinder_level (
    gauge_id          integer     not null references gauge,
    at                timestamptz not null,
    depth_micrometres integer     not null check (depth_micrometres >= 0),
    depth_kind        smallint    not null check (depth_kind in (0, 1, 2)), -- exact, trace, at least
    emptied           boolean     not null,
    received_at       timestamptz not null,
    source            smallint    not null,
    entered_by        text        not null,
    note              text,
    primary key (gauge_id, at),
    check (extract(epoch from at) % 1 = 0)
);
comment on table cylinder_level is 'What stood in a cylinder since it was last emptied, as somebody read it; kept for good';
comment on column cylinder_level.emptied is 'Whether it was emptied at that time, after it was read';

create table cylinder_level_revision (
    id                bigint generated always as identity primary key,
    gauge_id          integer     not null references gauge,
    at                timestamptz not null,
    depth_micrometres integer     not null,
    depth_kind        smallint    not null,
    emptied           boolean     not null,
    received_at       timestamptz not null,
    source            smallint    not null,
    entered_by        text        not null,
    note              text,
    replaced_at       timestamptz not null,
    replaced_by       text        not null
);
create index on cylinder_level_revision (gauge_id, at);

create function keep_cylinder_level_revision() returns trigger language plpgsql as $$
begin
    insert into cylinder_level_revision (gauge_id, at, depth_micrometres, depth_kind, emptied, received_at, source,
                                         entered_by, note, replaced_at, replaced_by)
    values (old.gauge_id, old.at, old.depth_micrometres, old.depth_kind, old.emptied, old.received_at, old.source,
            old.entered_by, old.note, new.received_at, new.entered_by);
    return new;
end $$;

create trigger cylinder_level_keeps_revisions before update on cylinder_level
    for each row
    when ((old.depth_micrometres, old.depth_kind, old.emptied)
          is distinct from (new.depth_micrometres, new.depth_kind, new.emptied))
    execute function keep_cylinder_level_revision();

alter table reading add column given_from timestamptz;
comment on column reading.given_from is
    'Where the interval began as it was given, if the cylinder was emptied later than that; null if it began there';
comment on column reading.counted is
    'Derived from counter_sample or cylinder_level, and again when that changes; what somebody gave in its place stands';

-- Requests to read the cylinder now, by an officer or because of heavy rain.
create table level_request (
    id          bigint generated always as identity primary key,
    gauge_id    integer     not null references gauge,
    reason      varchar(20) not null check (reason in ('OFFICER', 'HEAVY_RAIN', 'ALERT')),
    asked_by    text        not null,
    asked_at    timestamptz not null,
    valid_until timestamptz not null,
    pushed_at   timestamptz -- when somebody took it on to send it to the linked chats
);
create index on level_request (gauge_id, asked_at);
