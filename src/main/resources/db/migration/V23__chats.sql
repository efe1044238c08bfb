-- Chats in which volunteers say their readings.

create table chat_code (
    code_hash varchar(64) primary key,
    gauge_id  integer     not null references gauge,
    made_by   text        not null,
    made_at   timestamptz not null, -- real times, in an exercise too
    used_at   timestamptz
);
create index on chat_code (made_at);
comment on table chat_code is 'One-time codes by which a chat is linked with a gauge; kept for a week';

create table chat (
    id          bigint generated always as identity primary key,
    who         varchar(64) not null unique, -- tells one person from another, and tells nobody who it is
    address     text        not null, -- where to write first, sealed with the channel's secret
    gauge_id    integer     not null references gauge,
    linked_at   timestamptz not null,
    reminded_on date                         -- the rain day of which it was reminded last
);
create index on chat (gauge_id);
