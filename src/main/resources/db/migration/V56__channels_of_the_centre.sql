-- What was posted on the Facebook page, so that nothing is posted twice and a post can be changed when its alert does.
create table facebook_post (
    push_id        uuid        primary key, -- the push under which it was first sent; its marker comes from it
    alert_id       bigint,                  -- null for a notice
    level          smallint    check (level between 1 and 3),
    begun_at       timestamptz not null,    -- in real time, before Facebook was asked
    post_id        text,                    -- null while nobody knows whether it was accepted
    first_event_id bigint,
    shown_event_id bigint,                  -- the newest event of the alert that its text tells
    gone           boolean     not null     -- it was removed from the page
);
create index on facebook_post (alert_id);

-- Channels that an administrator has set up: requests to other programs, by templates. Secrets are not here, only their
-- names.
create table custom_webhook (
    name       text        primary key check (name ~ '^[a-z][a-z0-9]{1,10}$'),
    title      text        not null check (length(title) between 1 and 80),
    enabled    boolean     not null,
    method     text        not null check (method in ('POST', 'PUT', 'GET')),
    url        text        not null check (length(url) between 1 and 500),
    headers    text        not null check (length(headers) <= 2000), -- one a line: "Name: value"
    format     text        not null check (format in ('JSON', 'FORM', 'TEXT')),
    body       text        not null check (length(body) <= 4000),
    expects    text        not null check (length(expects) <= 100), -- what a right answer contains; empty: anything
    language   text        not null check (language in ('th', 'en')),
    longest    integer     check (longest between 20 and 4000), -- of the text, in characters; null: no limit
    min_level  smallint    not null check (min_level between 1 and 3),
    districts  text        not null, -- codes, separated by commas; empty: all
    notices    boolean     not null, -- whether the daily and monthly words are sent, too
    exercises  boolean     not null,
    changed_by text        not null,
    changed_at timestamptz not null
);
create trigger audited after insert on custom_webhook for each row
    execute function audit_change('channel.add', 'changed_by', 'name', 'title,enabled,method,url,format');
create trigger audited_change after update on custom_webhook for each row
    execute function audit_change('channel.change', 'changed_by', 'name',
        'title,enabled,method,url,headers,format,body,expects,language,longest,min_level,districts,notices,exercises');
