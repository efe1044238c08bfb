-- Another province needs files, not code: zones and the province's name are data, as the districts are.

create table hydrological_zone (
    code    varchar(16) primary key check (code ~ '^[A-Z][A-Z0-9_]*$'),
    name_th text        not null,
    name_en text        not null
);
insert into hydrological_zone (code, name_th, name_en) values
    ('FOOTHILL', 'เชิงเขา', 'Foothill'),
    ('LAKESIDE', 'ริมทะเลสาบ', 'Lake-side');

alter table district drop constraint district_zone_check;
alter table district add foreign key (zone) references hydrological_zone;

create table province (
    id      integer primary key default 1 check (id = 1), -- one network, one province
    name_th text    not null,
    name_en text    not null
);
insert into province (name_th, name_en) values ('พัทลุง', 'Phatthalung');

-- The times that were counted from the first arrival of readings without a time of their own, by their numbers: one that
-- arrives again keeps its time (docs/decisions/0038).
create table relative_time (
    gauge_id    integer     not null references gauge,
    boot        text        not null,
    seq         bigint      not null check (seq >= 0),
    at          timestamptz not null,
    received_at timestamptz not null,
    primary key (gauge_id, boot, seq)
);
create index on relative_time (received_at);
comment on table relative_time is 'Of the last days; older ones are let go';

-- When the broker received the message, if it says so; its readings may have no other time.
alter table dead_letter add column arrived_at timestamptz;
