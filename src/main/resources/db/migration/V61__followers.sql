-- People who follow a place without an account (docs/decisions/0068): by the push service of a browser, or by e-mail after
-- the address was confirmed. Nothing else is known of them. Whoever leaves is deleted, with all that refers to them.
create table follower (
    id         uuid        primary key default gen_random_uuid(),
    language   text        not null check (language in ('th', 'en')),
    email      text        unique check (length(email) between 3 and 254),
    endpoint   text        unique check (length(endpoint) between 10 and 1000),
    p256dh     bytea       check (length(p256dh) = 65),
    auth       bytea       check (length(auth) = 16),
    check ((email is null) <> (endpoint is null)),
    check ((endpoint is null) = (p256dh is null) and (endpoint is null) = (auth is null))
);

-- One place that a follower has chosen, and what they want to be told of it.
create table follow (
    id                     bigint      generated always as identity primary key,
    follower_id            uuid        not null references follower on delete cascade,
    kind                   text        not null check (kind in ('DISTRICT', 'GAUGE')),
    place                  text        not null check (length(place) between 1 and 40), -- the code
    least_level            smallint    check (least_level between 1 and 3), -- of official warnings; null: none
    threshold_micrometres  bigint      check (threshold_micrometres between 1000 and 1000000), -- their own; null: none
    window_minutes         integer     check (window_minutes in (60, 180, 1440)),
    reached                boolean     not null default false, -- told, until the rain is well below again
    unique (follower_id, kind, place),
    check ((threshold_micrometres is null) = (window_minutes is null)),
    check (least_level is not null or threshold_micrometres is not null)
);
create index on follow (kind, place);

-- A request to follow by e-mail that waits for its confirmation. The link carries a signature of the id; nothing secret is
-- stored. Rows of the last day count for the limits, also those that are confirmed.
create table follow_request (
    id                     uuid        primary key default gen_random_uuid(),
    email                  text        not null check (length(email) between 3 and 254),
    language               text        not null check (language in ('th', 'en')),
    kind                   text        not null check (kind in ('DISTRICT', 'GAUGE')),
    place                  text        not null check (length(place) between 1 and 40),
    least_level            smallint    check (least_level between 1 and 3),
    threshold_micrometres  bigint      check (threshold_micrometres between 1000 and 1000000),
    window_minutes         integer     check (window_minutes in (60, 180, 1440)),
    created_at             timestamptz not null,
    confirmed_at           timestamptz,
    state                  text        not null default 'WAITING' check (state in ('WAITING', 'SENT', 'REFUSED')),
    attempts               integer     not null default 0,
    next_attempt_at        timestamptz not null
);
create index on follow_request (email, created_at);

-- The keys of this installation: of Web Push (RFC 8292), and of the links that only we can make.
create table follower_key (
    id            integer primary key check (id = 1),
    vapid_public  bytea   not null, -- X.509
    vapid_private bytea   not null, -- PKCS #8
    links         bytea   not null
);
