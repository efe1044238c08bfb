-- rain_hour and rain_day of db/migration, added up once and kept. Columns and numbers are the same.
--
-- An end is a whole second (the table checks it), so buckets that begin a second after the hour hold exactly the ends
-- that close it. What is newer than the newest kept bucket is added up when it is asked for.
create materialized view rain_hour_sum with (timescaledb.continuous, timescaledb.materialized_only = false) as
select gauge_id,
       time_bucket('1 hour', ended_at, "offset" => interval '1 second') as bucket,
       sum(depth_micrometres) as depth_micrometres,
       sum(date_part('epoch', ended_at - started_at)) as seconds,
       count(*) as readings,
       max(quality) filter (where quality <> 2) as quality,
       bool_or(depth_kind = 2) as at_least
from reading
where quality not in (4, 9) and ended_at - started_at <= interval '3927 seconds'
group by gauge_id, time_bucket('1 hour', ended_at, "offset" => interval '1 second')
with no data;

create materialized view rain_day_sum with (timescaledb.continuous, timescaledb.materialized_only = false) as
select gauge_id,
       time_bucket('1 day', ended_at, "offset" => interval '1 second') as bucket,
       sum(depth_micrometres) as depth_micrometres,
       sum(date_part('epoch', ended_at - started_at)) as seconds,
       count(*) as readings,
       max(quality) filter (where quality <> 2) as quality,
       bool_or(depth_kind = 2) as at_least
from reading
where quality not in (4, 9) and ended_at - started_at <= interval '94254 seconds'
group by gauge_id, time_bucket('1 day', ended_at, "offset" => interval '1 second')
with no data;

-- Replaced in place, so that the rights that were given on them stay.
create or replace view rain_hour as
select gauge_id,
       bucket - interval '1 second' as started_at,
       depth_micrometres,
       least(seconds::int8, 3600) as observed_seconds,
       readings,
       coalesce(quality, 2)::smallint as quality,
       at_least
from rain_hour_sum;

create or replace view rain_day as
select gauge_id,
       bucket - interval '1 second' as started_at,
       depth_micrometres,
       least(seconds::int8, 86400) as observed_seconds,
       readings,
       coalesce(quality, 2)::smallint as quality,
       at_least
from rain_day_sum;
