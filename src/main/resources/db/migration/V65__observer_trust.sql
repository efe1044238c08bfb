-- How far the readings of a gauge could be relied on in a month of rain days: 5 is best. Computed from its readings; the
-- months that have passed are kept as they were at the last computation.
create table observer_trust (
    gauge_id     integer     not null references gauge,
    month        date        not null check (extract(day from month) = 1),
    score        smallint    not null check (score between 1 and 5),
    completeness real        not null check (completeness between 0 and 1),
    doubted      real        not null check (doubted between 0 and 1),
    rejected     real        not null check (rejected between 0 and 1),
    computed_at  timestamptz not null,
    primary key (gauge_id, month)
);

comment on table observer_trust is 'How far the readings of a gauge could be relied on in a month, 1 to 5; docs/quality.md has the formula';
comment on column observer_trust.month is 'The first day of the month; a month begins on its first at 07:00 in Bangkok';
comment on column observer_trust.completeness is 'The share of the month that readings cover';
comment on column observer_trust.doubted is 'The share of its readings that do not agree with the neighbours';
comment on column observer_trust.rejected is 'The share of its readings that officers have rejected';
