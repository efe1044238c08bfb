-- What an officer dealt with by closing an alert is the rain of the gauges that it named. Another gauge of the district
-- that reaches the threshold is other rain and raises an alert again. Null in alerts from before: their closing covers
-- all gauges, as it did then.
alter table alert
    add column gauges         text,
    add column covered_gauges text,
    add column covered_level  smallint;
