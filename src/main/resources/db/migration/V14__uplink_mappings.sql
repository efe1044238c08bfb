-- Which LoRaWAN device hangs on which gauge, and what its payloads say.

create table uplink_mapping (
    gauge_id   integer     primary key references gauge,
    device_eui varchar(16) not null unique check (device_eui ~ '^[0-9A-F]{16}$'),
    body       text        not null, -- the mapping as JSON, as the API shows it
    changed_by text        not null,
    changed_at timestamptz not null
);
