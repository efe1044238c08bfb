-- Where readings of one gauge overlap, no minute counts twice: the finer ones stand, and a coarser one adds only what they
-- did not cover (docs/decisions/0026). The program does the same in memory; this is for the database's own views.

-- Readings that may end long after the time that is asked for; there are few.
create index reading_long on reading (gauge_id, ended_at) where ended_at - started_at > interval '2 hours';

-- Whether one of two readings tells of a part of the other's time. Two about equally long ones that overlap by no more than
-- a twelfth follow one another.
create function readings_overlap(started timestamptz, ended timestamptz, other_started timestamptz, other_ended timestamptz)
returns boolean language sql immutable parallel safe as $$
    select least(ended, other_ended) > greatest(started, other_started)
       and (least(date_part('epoch', ended - started), date_part('epoch', other_ended - other_started))
              < greatest(date_part('epoch', ended - started), date_part('epoch', other_ended - other_started))
                - floor(greatest(date_part('epoch', ended - started), date_part('epoch', other_ended - other_started)) / 12)
         or date_part('epoch', least(ended, other_ended) - greatest(started, other_started))
              > floor(greatest(date_part('epoch', ended - started), date_part('epoch', other_ended - other_started)) / 12))
$$;

create function seconds_of(spans tstzmultirange) returns bigint language sql immutable parallel safe as $$
    select coalesce(sum(date_part('epoch', upper(span) - lower(span))), 0)::int8 from unnest(spans) span
$$;

-- Finer is what is shorter, and of equally long ones the earlier.
create function finer_readings(of_gauge integer, started timestamptz, ended timestamptz, suspect boolean)
returns table (started_at timestamptz, ended_at timestamptz, depth_micrometres bigint)
language sql stable parallel safe as $$
    select f.started_at, f.ended_at, f.depth_micrometres::int8 from reading f
    where f.gauge_id = of_gauge and f.ended_at > started and f.ended_at < ended + (ended - started)
      and f.started_at < ended and f.quality not in (4, 9) and (suspect or f.quality <> 3)
      and (f.ended_at - f.started_at, f.ended_at) < (ended - started, ended)
      and readings_overlap(f.started_at, f.ended_at, started, ended)
$$;

-- What the readings that end then add to the finer ones that they overlap, and in which part of their time; without the
-- suspect ones, if they are not wanted. Each is found once, the finest first, because the coarser ones rest on it; readings
-- that do not hang together by overlaps have nothing to do with one another.
create function rain_rests(of_gauge integer, ends timestamptz[], suspect boolean)
returns table (ended_at timestamptz, spans tstzmultirange, added bigint)
language plpgsql stable parallel safe as $$
#variable_conflict use_column
declare
    this   record;
    finer  record;
    island bigint := -1;
    known  timestamptz[];
    rests  tstzmultirange[];
    depths bigint[];
    place  integer;
    told   bigint;
    seen   boolean;
    rest   tstzmultirange;
    whole  tstzmultirange;
    part   tstzmultirange;
begin
    for this in
        with recursive needed as (
            select r.started_at, r.ended_at, r.depth_micrometres::int8 as depth from reading r
            where r.gauge_id = of_gauge and r.ended_at = any (ends) and (suspect or r.quality <> 3)
            union
            select f.started_at, f.ended_at, f.depth_micrometres
            from needed, lateral finer_readings(of_gauge, needed.started_at, needed.ended_at, suspect) f
            where exists (select from finer_readings(of_gauge, f.started_at, f.ended_at, suspect))
        ),
        ordered as (
            select needed.*, max(ended_at) over (order by started_at, ended_at rows between unbounded preceding and 1 preceding)
                   as reached
            from needed
        )
        select started_at, ended_at, depth, count(*) filter (where reached is null or started_at >= reached)
               over (order by started_at, ended_at) as island
        from ordered
        order by island, ended_at - started_at, ended_at
    loop
        if this.island <> island then
            island := this.island;
            known := '{}';
            rests := '{}';
            depths := '{}';
        end if;
        whole := tstzmultirange(tstzrange(this.started_at, this.ended_at));
        rest := whole;
        told := 0;
        seen := false;
        for finer in select * from finer_readings(of_gauge, this.started_at, this.ended_at, suspect)
        loop
            place := array_position(known, finer.ended_at);
            part := case when place is null then tstzmultirange(tstzrange(finer.started_at, finer.ended_at))
                         else rests[place] end;
            if not isempty(part) then
                told := told + coalesce(depths[place], finer.depth_micrometres) * seconds_of(part * whole) / seconds_of(part);
            end if;
            rest := rest - tstzmultirange(tstzrange(finer.started_at, finer.ended_at));
            seen := true;
        end loop;
        known := known || this.ended_at;
        rests := rests || rest;
        depths := depths || case when isempty(rest) then 0 when seen then greatest(0, this.depth - told) else this.depth end;
        ended_at := this.ended_at;
        spans := rest;
        added := depths[array_length(depths, 1)];
        return next;
    end loop;
end $$;

-- When the readings begin that reach over that time: what they tell of the time after it depends on what is told before.
create function rain_since(of_gauge integer, since timestamptz) returns timestamptz language sql stable parallel safe as $$
    select least(since,
        (select min(started_at) from reading
         where gauge_id = of_gauge and ended_at > since and ended_at <= since + interval '2 hours'
           and started_at < since and quality not in (4, 9)),
        (select min(started_at) from reading
         where gauge_id = of_gauge and ended_at > since and ended_at <= since + interval '31 days'
           and ended_at - started_at > interval '2 hours' and started_at < since and quality not in (4, 9)))
$$;

-- Of the readings that tell of (since, until], all of each; or of those that overlap finer ones what they add, part by part.
-- In among_all suspect readings count, in among_confirmed they do not. A window or step takes from a part only if it is about
-- as long as counts_as_seconds.
create function rain_parts(of_gauge integer, since timestamptz, until timestamptz)
returns table (reading timestamptz, started_at timestamptz, ended_at timestamptz, depth_micrometres bigint, quality smallint,
               depth_kind smallint, counts_as_seconds bigint, among_all boolean, among_confirmed boolean)
language sql stable parallel safe as $$
with told as (
    select r.started_at, r.ended_at, r.depth_micrometres, r.depth_kind, r.quality,
           readings_overlap(r.started_at, r.ended_at, lag(r.started_at) over earlier, lag(r.ended_at) over earlier) as is_overlapping
    from (
        select * from reading
        where gauge_id = of_gauge and ended_at > rain_since(of_gauge, since)
          and ended_at <= until + interval '4 hours' and quality not in (4, 9)
        union all
        select * from reading
        where gauge_id = of_gauge and ended_at > until + interval '4 hours' and ended_at <= until + interval '31 days'
          and ended_at - started_at > interval '2 hours' and started_at < until and quality not in (4, 9)
    ) r
    window earlier as (order by r.ended_at)
),
overlapping as (
    -- Of each two that overlap, the later one begins before the end of that before it. One that ends after all that is
    -- looked at may overlap what begins there.
    select * from told where is_overlapping or started_at < until and ended_at > until
),
coarse as (
    select distinct
           case when later_is_finer then a.started_at else b.started_at end as started_at,
           case when later_is_finer then a.ended_at else b.ended_at end as ended_at,
           case when later_is_finer then a.depth_micrometres else b.depth_micrometres end as depth_micrometres,
           case when later_is_finer then a.quality else b.quality end as quality,
           case when later_is_finer then a.depth_kind else b.depth_kind end as depth_kind
    from overlapping b
    join reading a on a.gauge_id = of_gauge and a.ended_at > b.started_at
                  and a.ended_at < b.ended_at + (b.ended_at - b.started_at) and a.ended_at <> b.ended_at
                  and a.quality not in (4, 9)
                  and readings_overlap(a.started_at, a.ended_at, b.started_at, b.ended_at),
    lateral (select (b.ended_at - b.started_at, b.ended_at) < (a.ended_at - a.started_at, a.ended_at) as later_is_finer) as two
),
rest as (
    select c.*, layer.suspect, rest.spans, rest.added,
           seconds_of(rest.spans) as seconds, date_part('epoch', c.ended_at - c.started_at)::int8 as length
    from (select array_agg(ended_at) as ends from coarse) as of_coarse,
    (values (true), (false)) as layer (suspect),
    lateral rain_rests(of_gauge, of_coarse.ends, layer.suspect) as rest
    join coarse c on c.ended_at = rest.ended_at
    where not isempty(rest.spans)
)
select told.ended_at, told.started_at, told.ended_at, told.depth_micrometres::int8, told.quality, told.depth_kind,
       date_part('epoch', told.ended_at - told.started_at)::int8, true, told.quality <> 3
from told
where told.ended_at > since and told.started_at < until
  and not exists (select from coarse where coarse.ended_at = told.ended_at)
union all
select rest.ended_at, lower(span), upper(span),
       added * passed.until / seconds - added * passed.since / seconds, rest.quality, rest.depth_kind,
       case when seconds * 12 < length then length
            else date_part('epoch', upper(spans) - lower(spans))::int8 end,
       suspect, not suspect
from rest, unnest(spans) as span,
lateral (select seconds_of(spans * tstzmultirange(tstzrange(null, lower(span)))) as since,
                seconds_of(spans * tstzmultirange(tstzrange(null, upper(span)))) as until) as passed
where lower(span) < rain_parts.until and upper(span) > rain_parts.since
$$;

create view rain_part as
select gauge.id as gauge_id, part.*
from gauge cross join lateral rain_parts(gauge.id, '-infinity', 'infinity') as part;

comment on view rain_part is 'What each reading adds to the finer ones that it overlaps, part by part: no minute counts twice';
comment on column rain_part.reading is 'The end of the reading that the part is of';
comment on column rain_part.counts_as_seconds is 'Only windows and steps about as long as that take from it';
comment on column rain_part.among_all is 'Whether it counts where suspect readings count';
comment on column rain_part.among_confirmed is 'Whether it counts where they do not';

-- As V12 says, but of parts: a part belongs as a whole to the hour or day that its end closes. The rain is what is more,
-- with the suspect readings or without: a trusted day is not hidden by suspect noughts.
create or replace view rain_hour as
select gauge_id,
       date_bin('1 hour', ended_at - interval '1 second', timestamptz 'epoch') as started_at,
       greatest(sum(depth_micrometres) filter (where among_all),
                sum(depth_micrometres) filter (where among_confirmed))::int8 as depth_micrometres,
       least(sum(date_part('epoch', ended_at - started_at)) filter (where among_all)::int8, 3600) as observed_seconds,
       count(distinct reading) filter (where among_all) as readings,
       coalesce(max(quality) filter (where quality <> 2), 2)::smallint as quality,
       bool_or(depth_kind = 2) as at_least
from rain_part
where counts_as_seconds <= 3927
group by gauge_id, date_bin('1 hour', ended_at - interval '1 second', timestamptz 'epoch')
having bool_or(among_all);

create or replace view rain_day as
select gauge_id,
       date_bin('1 day', ended_at - interval '1 second', timestamptz 'epoch') as started_at,
       greatest(sum(depth_micrometres) filter (where among_all),
                sum(depth_micrometres) filter (where among_confirmed))::int8 as depth_micrometres,
       least(sum(date_part('epoch', ended_at - started_at)) filter (where among_all)::int8, 86400) as observed_seconds,
       count(distinct reading) filter (where among_all) as readings,
       coalesce(max(quality) filter (where quality <> 2), 2)::smallint as quality,
       bool_or(depth_kind = 2) as at_least
from rain_part
where counts_as_seconds <= 94254
group by gauge_id, date_bin('1 day', ended_at - interval '1 second', timestamptz 'epoch')
having bool_or(among_all);

comment on view rain_hour is 'Rain of the hour after started_at, by the parts of readings that end in it';
comment on view rain_day is 'Rain of the rain day after started_at (07:00 in Bangkok), by the parts of readings that end in it';
