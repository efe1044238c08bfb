-- Which schools, districts and gauges there are.
-- No column has a time default: every instant comes from the program's clock, so that an exercise can move it.

create table district (
    code    varchar(8)  primary key,
    name_th text        not null,
    name_en text        not null,
    zone    varchar(16) not null check (zone in ('FOOTHILL', 'LAKESIDE'))
);

-- The province's eleven districts. Foothill districts shed water fast; the lake side floods later and stays flooded.
insert into district (code, name_th, name_en, zone) values
    ('9301', 'เมืองพัทลุง', 'Mueang Phatthalung', 'LAKESIDE'),
    ('9302', 'กงหรา', 'Kong Ra', 'FOOTHILL'),
    ('9303', 'เขาชัยสน', 'Khao Chaison', 'LAKESIDE'),
    ('9304', 'ตะโหมด', 'Tamot', 'FOOTHILL'),
    ('9305', 'ควนขนุน', 'Khuan Khanun', 'LAKESIDE'),
    ('9306', 'ปากพะยูน', 'Pak Phayun', 'LAKESIDE'),
    ('9307', 'ศรีบรรพต', 'Si Banphot', 'FOOTHILL'),
    ('9308', 'ป่าบอน', 'Pa Bon', 'FOOTHILL'),
    ('9309', 'บางแก้ว', 'Bang Kaeo', 'LAKESIDE'),
    ('9310', 'ป่าพะยอม', 'Pa Phayom', 'FOOTHILL'),
    ('9311', 'ศรีนครินทร์', 'Srinagarindra', 'FOOTHILL');

create table school (
    code          varchar(32) primary key,
    name_th       text        not null,
    name_en       text        not null,
    district_code varchar(8)  not null references district,
    pin_hash      text
);

create table gauge (
    id                   integer generated always as identity primary key,
    code                 varchar(32)      not null unique,
    school_code          varchar(32)      not null references school,
    latitude             double precision not null check (latitude between -90 and 90),
    longitude            double precision not null check (longitude between -180 and 180),
    elevation_metres     double precision,
    kind                 varchar(16)      not null check (kind in ('MANUAL', 'TIPPING_BUCKET')),
    tip_micrometres      integer check (tip_micrometres > 0),
    capacity_micrometres integer check (capacity_micrometres > 0),
    interval_seconds     integer          not null check (interval_seconds > 0),
    token_hash           text
);

-- Which roster file was imported last: the same file again changes nothing, not even what was changed by hand since.
create table roster_import (
    id             integer generated always as identity primary key,
    content_sha256 varchar(64) not null,
    imported_at    timestamptz not null,
    gauges         integer     not null
);
