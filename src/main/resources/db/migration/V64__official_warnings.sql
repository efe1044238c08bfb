-- CAP messages of other authorities, and where their levels and ours differ (docs/neighbours.md).

-- Never changed: an update or a cancellation is another row that refers to the earlier ones.
create table official_warning (
    source        text        not null,
    sender        text        not null,
    identifier    text        not null,
    type          text        not null check (type in ('ALERT', 'UPDATE', 'CANCEL')),
    sent_at       timestamptz not null,
    effective_at  timestamptz not null,
    expires_at    timestamptz not null,
    level         integer     not null check (level between 0 and 3), -- by the table of OfficialLevel
    about_rain    boolean     not null, -- only these are compared with ours
    districts     text[]      not null,
    refers_to     text[]      not null, -- sender,identifier
    publisher_th  text        not null,
    publisher_en  text        not null,
    headline_th   text        not null,
    headline_en   text        not null,
    description_th text       not null,
    description_en text       not null,
    area_th       text        not null,
    area_en       text        not null,
    link          text        not null,
    received_at   timestamptz not null,
    primary key (source, sender, identifier)
);
create index on official_warning (expires_at);

-- One row while levels differ in a district; it ends when they agree.
create table official_difference (
    id             bigint      generated always as identity primary key,
    district       text        not null,
    source         text        not null,
    official_level integer     not null,
    own_level      integer     not null,
    began_at       timestamptz not null,
    ended_at       timestamptz
);
create unique index official_difference_open on official_difference (district) where ended_at is null;
create index on official_difference (began_at);
