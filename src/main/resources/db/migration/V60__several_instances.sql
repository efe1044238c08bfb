-- Several instances on one database (docs/decisions/0064). Empty while one program runs alone.

-- One row for each partition of the topic of readings. Whoever was assigned the partition claims it by the next epoch;
-- what is written in its name checks the epoch in the same transaction, so that an instance that was paused writes nothing.
-- The owner of partition 0 is the leader.
create table cluster_partition (
    partition    integer     primary key check (partition >= 0),
    epoch        bigint      not null default 0,
    owner        text        not null default '',
    claimed_at   timestamptz not null,
    evaluated_at timestamptz not null -- when its owner last judged the rules of its districts
);

-- The Kafka that the instances share; two of them would each assign all districts.
create table cluster_kafka (
    only_row   boolean primary key default true check (only_row),
    cluster_id text    not null
);
