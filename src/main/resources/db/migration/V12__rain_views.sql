-- The rain of whole hours and rain days, for whoever asks the database itself: dashboards, a person with psql.
--
-- A reading belongs as a whole to the hour or day that its end closes: what ends at 07:00 in Bangkok is the last of the
-- rain day that began at 07:00 the day before. (The API cuts readings at the borders instead, in proportion.) A reading
-- that is over a twelfth longer than the hour or day says nothing of it; failed (4) and missing (9) ones count nowhere.
--
-- Where TimescaleDB is, db/timescale puts views over continuous aggregates in their place, with the same columns.

create view rain_hour as
select gauge_id,
       date_bin('1 hour', ended_at - interval '1 second', timestamptz 'epoch') as started_at,
       sum(depth_micrometres) as depth_micrometres,
       least(sum(date_part('epoch', ended_at - started_at))::int8, 3600) as observed_seconds,
       count(*) as readings,
       -- "Not evaluated" (2) says nothing of trust: one judged reading beside it decides.
       coalesce(max(quality) filter (where quality <> 2), 2)::smallint as quality,
       bool_or(depth_kind = 2) as at_least
from reading
where quality not in (4, 9)
  and ended_at - started_at <= interval '3927 seconds' -- Less a twelfth, in whole seconds, it is an hour.
group by gauge_id, date_bin('1 hour', ended_at - interval '1 second', timestamptz 'epoch');

comment on view rain_hour is 'Rain of the hour after started_at, by the readings that end in it';
comment on column rain_hour.observed_seconds is 'How much of the hour readings cover: what was not observed is unknown, not dry';
comment on column rain_hour.quality is 'The least trusted of its readings: 1 good, 2 not evaluated, 3 suspect';
comment on column rain_hour.at_least is 'Whether a full cylinder is among them, so that it may have been more';

create view rain_day as
select gauge_id,
       date_bin('1 day', ended_at - interval '1 second', timestamptz 'epoch') as started_at,
       sum(depth_micrometres) as depth_micrometres,
       least(sum(date_part('epoch', ended_at - started_at))::int8, 86400) as observed_seconds,
       count(*) as readings,
       coalesce(max(quality) filter (where quality <> 2), 2)::smallint as quality,
       bool_or(depth_kind = 2) as at_least
from reading
where quality not in (4, 9)
  and ended_at - started_at <= interval '94254 seconds' -- Less a twelfth, in whole seconds, it is a day.
group by gauge_id, date_bin('1 day', ended_at - interval '1 second', timestamptz 'epoch');

comment on view rain_day is 'Rain of the rain day after started_at (07:00 in Bangkok), by the readings that end in it';
comment on column rain_day.observed_seconds is 'How much of the day readings cover: what was not observed is unknown, not dry';
comment on column rain_day.quality is 'The least trusted of its readings: 1 good, 2 not evaluated, 3 suspect';
comment on column rain_day.at_least is 'Whether a full cylinder is among them, so that it may have been more';
