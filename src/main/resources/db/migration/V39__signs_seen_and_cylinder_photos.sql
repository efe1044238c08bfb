-- Reports of signs and of the situation: more kinds, and when an officer has seen them.

alter table natural_sign
    drop constraint natural_sign_signs_check,
    add constraint natural_sign_signs_check check (
        signs <@ '{RED_WATER,STREAM_RISING,HILL_SOUNDS,FLOODED,SLIDE,OTHER}' and cardinality(signs) > 0),
    add column acknowledged_by text,
    add column acknowledged_at timestamptz,
    add constraint natural_sign_acknowledged check ((acknowledged_by is null) = (acknowledged_at is null));
create index on natural_sign (gauge_id, said_at);
comment on column natural_sign.acknowledged_at is 'When an officer confirmed on the centre''s page that they had seen it';

-- Photos of cylinders, for the school's teacher. Deleted after 30 days; nothing else depends on them.
create table cylinder_photo (
    id          uuid        primary key, -- the device chose it, so that the same photo sent again is known
    gauge_id    integer     not null references gauge,
    read_at     timestamptz not null, -- the morning whose reading it shows
    jpeg        bytea       not null, -- encoded by the program, without metadata
    taken_by    text        not null,
    received_at timestamptz not null
);
create index on cylinder_photo (gauge_id, received_at);
create index on cylinder_photo (received_at);
comment on table cylinder_photo is 'Photos of cylinders, kept for 30 days; only the school''s teacher and officers may see them';
