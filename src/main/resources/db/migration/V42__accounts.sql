-- Officers are people: a name to show, roles, a second step, sessions that can be listed and ended.

alter table officer drop constraint officer_role_check;
alter table officer add constraint officer_role_check check (role in ('viewer', 'officer', 'admin'));
alter table officer
    add column display_name         varchar(80)  not null default '',
    add column active               boolean      not null default true,
    add column must_change_password boolean      not null default false,
    add column totp_secret          varchar(64),  -- hexadecimal; null: no second step
    add column totp_offered         varchar(64),  -- a secret that its owner has not yet confirmed with a code
    add column totp_step            bigint,       -- the time step of the last accepted code, so that none counts twice
    add column provider_name        varchar(200) unique, -- the name by which the OpenID provider knows them
    add column provider_subject     varchar(600) unique, -- issuer and subject, from the first such sign-in
    add column created_by           text         not null default '',
    add column created_at           timestamptz;                 -- null for accounts from before
comment on table officer is 'Members of the disaster centre; nobody is deleted, because their names stand in what they did';

create table officer_recovery_code (
    officer   varchar(64) not null references officer,
    code_hash varchar(64) not null,
    used_at   timestamptz,
    primary key (officer, code_hash)
);
comment on table officer_recovery_code is 'Single-use codes instead of a one-time code, for somebody without their phone';

create table officer_session (
    id           bigint generated always as identity primary key,
    officer      varchar(64)  not null references officer,
    secret_hash  varchar(64)  not null unique,
    device_hash  varchar(64)  not null, -- the same for all sign-ins of one browser
    device       varchar(200) not null, -- as it named itself
    address      varchar(64)  not null,
    by_provider  boolean      not null,
    new_device   boolean      not null, -- and its owner has not said that it was them
    started_at   timestamptz  not null, -- real times, in an exercise too
    seen_at      timestamptz  not null,
    ends_at      timestamptz  not null,
    ended_by     text,
    ended_at     timestamptz,
    check ((ended_by is null) = (ended_at is null))
);
create index on officer_session (officer, device_hash);
comment on table officer_session is 'Sign-ins of officers on the pages; ended ones are kept for a year, so that devices are known';

-- When the roster's PIN was set: it ends with the school year.
alter table school add column pin_set_at timestamptz;
update school set pin_set_at = now() where pin_hash is not null;
