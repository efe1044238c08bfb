-- Who may do what.

create table officer (
    name          varchar(64) primary key,
    password_hash text        not null, -- bcrypt
    role          varchar(16) not null check (role in ('officer', 'admin'))
);

-- What this installation signs its sign-in cookies with; made once, so that people stay signed in over a restart.
create table sign_in_key (
    id    smallint primary key check (id = 1),
    bytes bytea    not null
);
