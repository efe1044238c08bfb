-- The audit trail: who changed what, when, from where. Triggers note changes in the transaction that makes them, so that
-- no way into the program, nor psql, can forget it. Details are numbers and codes, never free text, secrets or nicknames.

create table audit_trail (
    id            bigint      primary key, -- without gaps
    at            timestamptz not null,    -- real time, in an exercise too
    actor         text        not null,    -- an officer's name, "teacher S07 device 12", "gauge PTL07", or the program's part
    address       text        not null,    -- from which the request came; empty for the program's own work
    action        text        not null,    -- such as rule.change
    subject       text        not null,
    detail        text        not null,    -- as JSON, or empty
    cut_through   bigint,                  -- of a checkpoint: the last of the rows that were cut
    cut_hash      text,                    -- of a checkpoint: the hash of that row
    previous_hash text        not null unique,
    hash          text        not null unique,
    check ((cut_through is null) = (cut_hash is null))
);
create index on audit_trail (at);
create index on audit_trail (cut_through) where cut_through is not null;
comment on table audit_trail is
    'Append-only. hash is the SHA-256 of previous_hash and of all other columns; see docs/decisions/0042-the-audit-trail.md';

-- The length before each value keeps two different rows from having the same text.
create function audit_text(variadic fields text[]) returns text language sql immutable as $$
    select string_agg(octet_length(convert_to(coalesce(field, ''), 'UTF8')) || ':' || coalesce(field, ''), ',' order by place)
    from unnest(fields) with ordinality as given (field, place)
$$;

create function audit_hash(entry audit_trail) returns text language sql stable as $$
    select encode(sha256(convert_to(audit_text(
        entry.previous_hash, entry.id::text, (extract(epoch from entry.at) * 1000000)::bigint::text, entry.actor,
        entry.address, entry.action, entry.subject, entry.detail, entry.cut_through::text, entry.cut_hash), 'UTF8')), 'hex')
$$;

-- What is noted waits here until its transaction commits: only then it gets its place in the chain, so that the lock that
-- puts writers in a row is the last one that they take, and is held for a moment.
create table audit_waiting (
    id          bigint generated always as identity primary key,
    at          timestamptz not null,
    actor       text        not null,
    address     text        not null,
    action      text        not null,
    subject     text        not null,
    detail      text        not null,
    cut_through bigint
);

create function audit_seal() returns trigger language plpgsql as $$
declare
    last  audit_trail;
    entry audit_trail;
begin
    perform pg_advisory_xact_lock(43, 0);
    select * into last from audit_trail order by id desc limit 1;
    entry := row(coalesce(last.id, 0) + 1, new.at, left(new.actor, 200), left(new.address, 100), left(new.action, 100),
                 left(new.subject, 200), left(new.detail, 2000), new.cut_through,
                 (select hash from audit_trail where id = new.cut_through), coalesce(last.hash, 'beginning'), '');
    entry.hash := audit_hash(entry);
    insert into audit_trail select entry.*;
    if entry.cut_through is not null then
        delete from audit_trail where id <= entry.cut_through;
    end if;
    delete from audit_waiting where id = new.id;
    return null;
end $$;

create constraint trigger audit_waiting_is_sealed after insert on audit_waiting
    deferrable initially deferred for each row execute function audit_seal();

-- Old rows may go only when a checkpoint in the chain says up to which one, and what its hash was.
create function audit_keep() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (select from audit_trail where cut_through >= old.id and id > cut_through) then
        return old;
    end if;
    raise restrict_violation using message = 'the audit trail is append-only';
end $$;

create trigger audit_trail_is_append_only before update or delete on audit_trail
    for each row execute function audit_keep();
create trigger audit_trail_is_not_emptied before truncate on audit_trail
    for each statement execute function audit_keep();

-- The request's user and address are settings of its connection. Members of schools are known by the device, not by name.
create function audit_actor(signature text) returns text language sql stable as $$
    select coalesce(nullif(current_setting('faofon.actor', true), ''),
                    substring(signature from '^(?:volunteer|teacher) \S+'), nullif(signature, ''), 'program')
$$;

create function audit(signature text, action text, subject text, detail text) returns void language sql as $$
    insert into audit_waiting (at, actor, address, action, subject, detail)
    values (clock_timestamp(), audit_actor(signature), coalesce(current_setting('faofon.address', true), ''), action,
            coalesce(subject, ''), coalesce(detail, ''))
$$;

-- Arguments: the action; the column of the author; the columns that say what it is about; those of the detail. An update
-- that changes none of the latter two and not the author is not noted.
create function audit_change() returns trigger language plpgsql as $$
declare
    was      jsonb := case when tg_op = 'INSERT' then '{}' else to_jsonb(old) end;
    becomes  jsonb := case when tg_op = 'DELETE' then '{}' else to_jsonb(new) end;
    present  jsonb := case when tg_op = 'DELETE' then was else becomes end;
    subjects text[] := string_to_array(tg_argv[2], ',');
    details  text[] := string_to_array(tg_argv[3], ',');
    subject  text;
    detail   jsonb;
begin
    select string_agg(case column_name
               when 'gauge_id' then coalesce((select code from gauge where id = (present ->> 'gauge_id')::int), '?')
               when 'group_id' then left(encode(sha256(convert_to(present ->> 'group_id', 'UTF8')), 'hex'), 12)
               else coalesce(present ->> column_name, '') end, ' ' order by place)
    into subject from unnest(subjects) with ordinality as named (column_name, place);
    select coalesce(jsonb_object_agg(column_name, case
               when tg_op = 'UPDATE' then jsonb_build_array(was -> column_name, becomes -> column_name)
               else present -> column_name end), '{}')
    into detail from unnest(details) as named (column_name)
    where tg_op <> 'UPDATE' or was -> column_name is distinct from becomes -> column_name;
    if tg_op = 'UPDATE' and detail = '{}' then
        return null;
    end if;
    perform audit(present ->> tg_argv[1], tg_argv[0], subject, case detail when '{}' then '' else detail::text end);
    return null;
end $$;

create trigger audited after insert on rule_version for each row
    execute function audit_change('rule.change', 'changed_by', 'code', 'version,enabled');
create trigger audited after insert on alert_mark for each row
    execute function audit_change('alert.judge', 'marked_by', 'alert_id', 'mark');
create trigger audited after insert on missed_event for each row
    execute function audit_change('missed-event.add', 'added_by', 'id', 'hazard,district_code,level,happened_at');
create trigger audited_withdrawal after update on missed_event for each row
    execute function audit_change('missed-event.withdraw', 'withdrawn_by', 'id', 'withdrawn_at');
create trigger audited after insert on outbox for each row when (new.resend_of is not null)
    execute function audit_change('message.resend', 'asked_by', 'resend_of', 'channel');
create trigger audited after insert on notice for each row when (new.kind = 'TEST')
    execute function audit_change('message.test', '', 'id', 'audience');
create trigger audited after insert on level_request for each row when (new.reason = 'OFFICER')
    execute function audit_change('level.request', 'asked_by', 'gauge_id', '');
create trigger audited after insert on gauge_calibration for each row
    execute function audit_change('calibration.add', 'entered_by', 'gauge_id', 'valid_from,factor');
create trigger audited after insert on gauge_location for each row when (new.entered_by <> 'roster')
    execute function audit_change('location.add', 'entered_by', 'gauge_id', 'valid_from,latitude,longitude');
create trigger audited after insert or update on uplink_mapping for each row
    execute function audit_change('uplink-mapping.change', 'changed_by', 'gauge_id', 'device_eui,changed_at');
create trigger audited_removal after delete on uplink_mapping for each row
    execute function audit_change('uplink-mapping.remove', '', 'gauge_id', 'device_eui');
create trigger audited after insert on roster_import for each row
    execute function audit_change('roster.import', '', 'id', 'content_sha256,gauges');
create trigger audited after insert or update on school_pin for each row
    execute function audit_change('pin.change', 'changed_by', 'school_code,role', 'changed_at');
create trigger audited after insert on enrolment_link for each row
    execute function audit_change('sign-in-link.create', 'made_by', 'gauge_id,id', '');
create trigger audited_end after update on enrolment_link for each row
    execute function audit_change('sign-in-link.end', 'revoked_by', 'gauge_id,id', 'revoked_at');
create trigger audited_end after update on device for each row
    execute function audit_change('device.sign-out', 'revoked_by', 'school_code,id', 'revoked_at');
create trigger audited after insert on school_handover for each row
    execute function audit_change('school-year.end', 'done_by', 'school_code', 'devices');
create trigger audited after insert on chat_code for each row
    execute function audit_change('chat-code.create', 'made_by', 'gauge_id', '');
create trigger audited_link after insert or update on chat for each row
    execute function audit_change('chat.link', '', 'gauge_id,id', 'gauge_id');
create trigger audited_end after delete on chat for each row
    execute function audit_change('chat.unlink', '', 'gauge_id,id', '');
create trigger audited after update on line_group for each row when (new.decided_by is not null)
    execute function audit_change('line-group.role', 'decided_by', 'group_id', 'role');
create trigger audited after insert or update on district for each row
    execute function audit_change('district.change', '', 'code', 'zone,name_th,name_en');

-- Alerts: what people do; what the rules do is the alerts' own history.
create function audit_alert() returns trigger language plpgsql as $$
begin
    perform audit(new.actor, 'alert.' || lower(new.kind), new.alert_id::text, jsonb_strip_nulls(jsonb_build_object(
        'status', new.status, 'level', new.level, 'pending_level', new.pending_level, 'held_until', new.held_until))::text);
    return null;
end $$;
create trigger audited after insert on alert_event for each row when (new.actor <> 'rules')
    execute function audit_alert();

-- Verdicts of people on readings.
create function audit_verdict() returns trigger language plpgsql as $$
begin
    perform audit(new.judged_by, 'reading.judge',
                  (select code from gauge where id = new.gauge_id) || ' ' || to_char(new.ended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                  jsonb_build_object('quality', jsonb_build_array(old.quality, new.quality))::text);
    return null;
end $$;
create trigger audited_verdict after update on reading for each row
    when (new.judged_by is not null and (old.quality, old.judged_by, old.judged_at) is distinct from (new.quality, new.judged_by, new.judged_at))
    execute function audit_verdict();

-- A person deletes a photo; the retention job has no user.
create function audit_photo() returns trigger language plpgsql as $$
begin
    if coalesce(current_setting('faofon.actor', true), '') <> '' then
        perform audit('', 'photo.delete', (select code from gauge where id = old.gauge_id) || ' ' || old.id, '');
    end if;
    return null;
end $$;
create trigger audited_deletion after delete on cylinder_photo for each row execute function audit_photo();

-- The settings with which the program last started; secrets only as "set".
create table setting_seen (
    name  text primary key,
    value text not null
);
create trigger audited after insert or update or delete on setting_seen for each row
    execute function audit_change('setting.change', '', 'name', 'value');
