-- The results of sending a request to the linked chats, so that the officer can see whom it has reached.

alter table level_request
    add column chats_reached  integer not null default 0,
    add column chats_left_out integer not null default 0,
    add column chats_refused  integer not null default 0;
comment on column level_request.chats_left_out is
    'Chats that were not written to, so that enough of the month''s messages is left for warnings';
comment on column level_request.chats_refused is 'Chats that LINE did not take the message for';

-- Finer readings that overlap, even by a second, and whether each covers a part of that time (as finer_readings, V26).
create function touching_readings(of_gauge integer, started timestamptz, ended timestamptz, suspect boolean)
returns table (started_at timestamptz, ended_at timestamptz, depth_micrometres bigint, tells boolean)
language sql stable parallel safe as $$
    select f.started_at, f.ended_at, f.depth_micrometres::int8, readings_overlap(f.started_at, f.ended_at, started, ended)
    from reading f
    where f.gauge_id = of_gauge and f.ended_at > started and f.ended_at < ended + (ended - started)
      and f.started_at < ended and f.quality not in (4, 9) and (suspect or f.quality <> 3)
      and (f.ended_at - f.started_at, f.ended_at) < (ended - started, ended)
$$;

-- What the readings that end at these times add to the finer ones that they overlap, and in which part of their time;
-- without suspect ones if they are not wanted. Each reading is computed once, the finest first, because the coarser ones
-- depend on it. Readings that are not connected by overlaps do not affect each other.
--
-- A finer reading that is only consecutive to the coarser one covers none of its time by itself. But in time that other
-- finer readings cover, its rain counts too. Otherwise a gauge that sends rolling sums would count the rain of a storm a
-- second time when the storm leaves the sums.
--
-- The readings of such a gauge are all connected, over its whole life. So readings of up to two days are followed back no
-- further than two days before the start of the first requested reading.
create or replace function rain_rests(of_gauge integer, ends timestamptz[], suspect boolean)
returns table (ended_at timestamptz, spans tstzmultirange, added bigint)
language plpgsql stable strict parallel safe set jit = off as $$
#variable_conflict use_column
declare
    this    record;
    island  bigint := -1;
    known   timestamptz[];
    rests   tstzmultirange[];
    depths  bigint[];
    late    timestamptz[]; -- the last of them, which are needed most often
    before  integer;
    whole   tstzmultirange;
    covered tstzmultirange;
    told    bigint;
    oldest  timestamptz;
begin
    select min(r.started_at) - interval '2 days' into oldest
    from reading r where r.gauge_id = of_gauge and r.ended_at = any (ends);
    for this in
        with recursive needed as (
            select r.started_at, r.ended_at, r.depth_micrometres::int8 as depth from reading r
            where r.gauge_id = of_gauge and r.ended_at = any (ends) and (suspect or r.quality <> 3)
            union
            select finer.* from (
                select distinct f.started_at, f.ended_at, f.depth_micrometres
                from needed, lateral touching_readings(of_gauge, needed.started_at, needed.ended_at, suspect) f
                where f.ended_at > oldest or needed.ended_at - needed.started_at > interval '2 days') finer
            where exists (select from finer_readings(of_gauge, finer.started_at, finer.ended_at, suspect))
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
            late := '{}';
            before := 0;
        end if;
        whole := tstzmultirange(tstzrange(this.started_at, this.ended_at));
        with finer as (
            select f.tells, tstzrange(f.started_at, f.ended_at) as span,
                   coalesce(depths[place], f.depth_micrometres) as depth,
                   coalesce(rests[place], tstzmultirange(tstzrange(f.started_at, f.ended_at))) as part
            from touching_readings(of_gauge, this.started_at, this.ended_at, suspect) f
            cross join lateral (
                select coalesce(before + array_position(late, f.ended_at),
                                case when before > 0 then array_position(known, f.ended_at) end) as place
                offset 0) k
            where f.ended_at > oldest or this.ended_at - this.started_at > interval '2 days'
        ),
        told_of as (
            select range_agg(span) filter (where tells) * whole as time from finer
        )
        select time, (
            select sum(depth * (select sum(date_part('epoch', upper(s) - lower(s)))::int8 from unnest(part * time) s)
                             / (select sum(date_part('epoch', upper(s) - lower(s)))::int8 from unnest(part) s))
            from finer where part && time)
        into covered, told
        from told_of;
        known := known || this.ended_at;
        ended_at := this.ended_at;
        spans := whole - coalesce(covered, '{}');
        added := case when covered is null then this.depth
                      when isempty(spans) then 0
                      else greatest(0, this.depth - coalesce(told, 0)) end;
        rests := rests || spans;
        depths := depths || added;
        late := late || this.ended_at;
        if array_length(late, 1) > 600 then
            late := late[301 :];
            before := before + 300;
        end if;
        return next;
    end loop;
end $$;
