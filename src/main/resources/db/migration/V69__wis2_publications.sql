-- What was published for WIS2 (docs/standards.md): a row is a file and its notification. Never changed: what differs later is
-- another version of the same data_id.
create table wis2_publication (
    number       bigint           generated always as identity primary key, -- the order in which they are read
    id           uuid             not null unique,
    data_id      text             not null,
    version      integer          not null check (version > 0),
    kind         text             not null check (kind in ('DAYCLI', 'HOURLY')),
    wigos        text             not null,
    started_at   timestamptz      not null,
    ended_at     timestamptz      not null,
    latitude     double precision not null,
    longitude    double precision not null,
    metres_from_oscar bigint, -- null if the gauge stands where OSCAR has it, or that is not known
    content      text             not null, -- the CSV file
    published_at timestamptz      not null,
    unique (data_id, version)
);
create index on wis2_publication (kind, ended_at);

comment on table wis2_publication is 'Files of rain for WIS2 and their notifications; docs/standards.md';
comment on column wis2_publication.data_id is 'The same for all versions of a file';
