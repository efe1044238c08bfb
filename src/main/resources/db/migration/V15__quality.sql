-- Verdicts of checks that come later, verdicts of officers, and what a reading was thought of before.

alter table reading add column judged_by text;
alter table reading add column judged_at timestamptz;
comment on column reading.judged_by is 'The officer whose verdict it is; null where the checks have judged';
comment on column reading.judged_at is 'When the verdict was given; null where it was given when the reading came';

create table reading_verdict (
    id                bigint generated always as identity primary key,
    gauge_id          integer     not null references gauge,
    ended_at          timestamptz not null,
    depth_micrometres integer     not null, -- the value that was judged
    depth_kind        smallint    not null,
    quality           smallint    not null,
    quality_reason    text,
    judged_by         text,
    judged_at         timestamptz not null,
    replaced_at       timestamptz not null
);
create index on reading_verdict (gauge_id, ended_at);
comment on table reading_verdict is 'Verdicts on a reading that another verdict, or another value, has replaced';

-- The database itself keeps the old verdict, as it keeps the old value.
create function keep_reading_verdict() returns trigger language plpgsql as $$
begin
    insert into reading_verdict (gauge_id, ended_at, depth_micrometres, depth_kind, quality, quality_reason,
                                 judged_by, judged_at, replaced_at)
    values (old.gauge_id, old.ended_at, old.depth_micrometres, old.depth_kind, old.quality, old.quality_reason,
            old.judged_by, coalesce(old.judged_at, old.received_at), coalesce(new.judged_at, new.received_at));
    return new;
end $$;

create trigger reading_keeps_verdicts before update on reading
    for each row
    when ((old.quality, old.quality_reason, old.judged_by)
          is distinct from (new.quality, new.quality_reason, new.judged_by))
    execute function keep_reading_verdict();

-- What rests on suspect rain alone waits for an officer without a deadline.
alter table alert drop constraint alert_check1;
alter table alert add constraint alert_deadline_of_what_waits check (pending_level is not null or pending_until is null);
