-- Several tokens of a gauge, so that a new one can be used before the old one ends (docs/decisions/0043).

create table gauge_token (
    id           bigint      generated always as identity primary key,
    gauge_id     integer     not null references gauge,
    hash         text        not null, -- SHA-256, bound to the gauge
    made_at      timestamptz,          -- null: before tokens had a time
    made_by      text        not null,
    may_import   boolean     not null default false,
    broker_user  text        not null, -- its user name at a broker that knows one password per user
    ends_at      timestamptz,          -- null: until a newer one replaces it
    used_at      timestamptz,
    used_channel varchar(4)  check (used_channel in ('HTTP', 'MQTT')),
    unique (gauge_id, hash)
);
comment on table gauge_token is 'An ended token stays, so that a roster does not bring it back';

insert into gauge_token (gauge_id, hash, made_by, broker_user)
select id, token_hash, 'roster', code from gauge where token_hash is not null;

alter table gauge drop column token_hash;
