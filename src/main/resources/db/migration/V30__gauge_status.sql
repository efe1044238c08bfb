-- What each gauge last said of itself. The broker keeps the words (retained); only here it is kept since when they hold.
create table gauge_status (
    gauge_id        integer primary key references gauge,
    online          boolean     not null,
    battery_percent double precision check (battery_percent between 0 and 100),
    rssi_dbm        integer check (rssi_dbm between -200 and 0),
    firmware        varchar(64),
    since           timestamptz not null,
    heard_at        timestamptz not null
);
