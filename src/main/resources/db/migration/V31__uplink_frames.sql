-- Which radio frames of LoRaWAN devices have become rain, so that one that is delivered again under another time counts once.

create table uplink_frame (
    device_eui  varchar(16) not null,
    session     text        not null, -- the device's address or key since it joined; empty if the network server does not say
    counter     bigint      not null check (counter >= 0),
    rain        bigint      not null, -- micrometres of an increment, ticks of a counter
    at          timestamptz not null, -- the time under which it came
    received_at timestamptz not null,
    primary key (device_eui, session, counter)
);
comment on table uplink_frame is 'Frames of the last days; older ones are let go';
