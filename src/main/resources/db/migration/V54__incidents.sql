-- What a push has cost, and requests to the Department of Disaster Prevention and
-- Mitigation (DDPM) to warn through its own channels.

alter table delivery_attempt add column cost integer check (cost >= 0);
comment on column delivery_attempt.cost is
    'Messages of the month''s plan that the channel charged for it; null where a channel has no plan, or it is not known';

create table ddpm_request (
    id          bigint generated always as identity primary key,
    alert_id    bigint       not null references alert,
    event_id    bigint       not null references alert_event, -- the state of the alert that it is about
    level       smallint     not null check (level between 1 and 3),
    districts   text         not null, -- their codes, with commas
    text_th     varchar(160) not null check (text_th <> ''),
    text_en     varchar(160) not null check (text_en <> ''),
    valid_until timestamptz  not null,
    asked_at    timestamptz  not null,
    asked_by    text         not null,
    exercise    boolean      not null,
    check (valid_until > asked_at)
);
create index on ddpm_request (alert_id);
comment on table ddpm_request is 'A request as it was made; it is never changed';

create table ddpm_answer (
    id          bigint generated always as identity primary key,
    request_id  bigint      not null references ddpm_request,
    outcome     varchar(16) not null check (outcome in ('NOTED', 'SENT', 'REFUSED', 'WITHDRAWN')),
    answered_by varchar(100) not null, -- who at the department, as the officer was told; empty for a withdrawal
    words       text        not null check (length(words) between 1 and 500),
    answered_at timestamptz not null,
    noted_at    timestamptz not null,
    noted_by    text        not null
);
create index on ddpm_answer (request_id, id);
comment on table ddpm_answer is 'What came back to a request; NOTED leaves it open, the others settle it';

create trigger audited after insert on ddpm_request for each row
    execute function audit_change('ddpm-request.ask', 'asked_by', 'id,alert_id', 'level,districts,valid_until');
create trigger audited after insert on ddpm_answer for each row
    execute function audit_change('ddpm-request.answer', 'noted_by', 'request_id', 'outcome,answered_at');
