-- The readings in chunks of a month: ten years are some 120 of them, and a chunk of a few hundred gauges fits in memory.
-- Rows that are there already move along. The primary key begins with the gauge and serves all that we ask.
select create_hypertable('reading', by_range('ended_at', interval '30 days'),
                         create_default_indexes => false, migrate_data => true);

-- Older chunks are kept by column, a twentieth of the size. Sixty days are twice what the rules' windows hold, so that
-- hardly anything comes so late; what does is still taken, compared and corrected as everywhere else.
alter table reading set (timescaledb.enable_columnstore = true,
                         timescaledb.segmentby = 'gauge_id', timescaledb.orderby = 'ended_at');
call add_columnstore_policy('reading', after => interval '60 days');
