-- A kept sum cannot know which of its readings overlap, and what late ones change. So the views are those of db/migration
-- again, over the readings themselves; the kept sums stand in for what has been dropped by now, which they outlive.
create or replace view rain_hour as
with first_reading as (
    select gauge.id as gauge_id, began.ended_at
    from gauge
    left join lateral (
        select ended_at from reading where gauge_id = gauge.id order by ended_at limit 1) as began on true
)
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
having bool_or(among_all)
union all
select kept.gauge_id,
       kept.bucket - interval '1 second',
       kept.depth_micrometres,
       least(kept.seconds::int8, 3600),
       kept.readings,
       coalesce(kept.quality, 2)::smallint,
       kept.at_least
from rain_hour_sum kept
join first_reading on first_reading.gauge_id = kept.gauge_id
where first_reading.ended_at is null or kept.bucket + interval '1 hour' <= first_reading.ended_at;

create or replace view rain_day as
with first_reading as (
    select gauge.id as gauge_id, began.ended_at
    from gauge
    left join lateral (
        select ended_at from reading where gauge_id = gauge.id order by ended_at limit 1) as began on true
)
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
having bool_or(among_all)
union all
select kept.gauge_id,
       kept.bucket - interval '1 second',
       kept.depth_micrometres,
       least(kept.seconds::int8, 86400),
       kept.readings,
       coalesce(kept.quality, 2)::smallint,
       kept.at_least
from rain_day_sum kept
join first_reading on first_reading.gauge_id = kept.gauge_id
where first_reading.ended_at is null or kept.bucket + interval '1 day' <= first_reading.ended_at;
