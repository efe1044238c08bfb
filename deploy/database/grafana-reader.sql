-- Creates Grafana's database user, and grants it what the dashboards show, but no hash of a token, a PIN or a password.
-- Run it when the program has created its tables, and again after every upgrade:
--   GRAFANA_READER_PASSWORD=… psql --single-transaction --set=ON_ERROR_STOP=1 --file=grafana-reader.sql …
-- as a database user who may create roles and grant these rights.
\getenv reader_password GRAFANA_READER_PASSWORD

do $$
begin
    if not exists (select from pg_roles where rolname = 'grafana_reader') then
        create role grafana_reader;
    end if;
end $$;

alter role grafana_reader login password :'reader_password' connection limit 10;
alter role grafana_reader set default_transaction_read_only = on;
-- A dashboard over years must not block the database.
alter role grafana_reader set statement_timeout = '15s';

revoke all on all tables in schema public from grafana_reader;
grant usage on schema public to grafana_reader;
grant select on district, reading, rain_day, rain_hour, reading_verdict, gauge_day, alert, alert_event, outbox to grafana_reader;
grant select (code, name_th, name_en, district_code) on school to grafana_reader;
grant select (id, code, school_code, latitude, longitude, elevation_metres, kind, tip_micrometres, capacity_micrometres,
              interval_seconds) on gauge to grafana_reader;
grant select (gauge_id, ended_at, depth_micrometres, depth_kind, quality, quality_reason, replaced_at)
    on reading_revision to grafana_reader;
grant select (gauge_id, online, battery_percent, rssi_dbm, firmware, since, heard_at) on gauge_status to grafana_reader;
grant select (id, topic, reason, received_at, arrived_at) on dead_letter to grafana_reader;
grant select (push_id, number, began_at, ended_at, outcome, words, cost) on delivery_attempt to grafana_reader;
grant select (id, kind, audience, title, posted_at, exercise) on notice to grafana_reader;
