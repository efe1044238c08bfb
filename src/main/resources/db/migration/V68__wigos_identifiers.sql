-- Gauges that the meteorological service has registered (docs/standards.md): only these are given to WIS2.
alter table gauge
    add column wigos           varchar(32),
    add column oscar_latitude  double precision check (oscar_latitude between -90 and 90),
    add column oscar_longitude double precision check (oscar_longitude between -180 and 180),
    add check ((oscar_latitude is null) = (oscar_longitude is null));

comment on column gauge.wigos is 'WIGOS station identifier of the World Meteorological Organization';
comment on column gauge.oscar_latitude is 'Where the catalogue OSCAR has the station; it may differ from where the gauge stands';
