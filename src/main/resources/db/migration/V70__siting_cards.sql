-- What surrounds a gauge: cards that schools fill in. A card is a draft until it is finished, and then never changes.
create table siting_card (
    id              bigint      generated always as identity primary key,
    gauge_id        integer     not null references gauge,
    school_code     text        not null references school, -- of the author
    surveyed_on     date        not null check (surveyed_on >= '2000-01-01'),
    n               text, -- for each direction how high the highest obstacle rises above the rim; null if nobody looked
    ne              text,
    e               text,
    se              text,
    s               text,
    sw              text,
    w               text,
    nw              text,
    slope           text        check (slope in ('FLAT', 'GENTLE', 'STEEP', 'VERY_STEEP')),
    wind_protection text        not null check (wind_protection in ('NONE', 'UNIFORM_OBSTACLES', 'WIND_SHIELD')),
    rim_centimetres integer     check (rim_centimetres between 1 and 3000),
    rim_level       boolean,
    surface         text        check (surface in ('GRASS', 'SOIL', 'CONCRETE', 'ROOF', 'OTHER')),
    note            text        not null,
    entered_by      text        not null,
    entered_at      timestamptz not null,
    finished_at     timestamptz, -- null for a draft
    version         integer     not null,
    check (array_remove(array[n, ne, e, se, s, sw, w, nw], null)
           <@ array['OPEN', 'LOW', 'MODERATE', 'HIGH', 'VERY_HIGH', 'OVERHEAD'])
);
create unique index on siting_card (gauge_id) where finished_at is null; -- one draft of a gauge
create index on siting_card (gauge_id, surveyed_on, id) where finished_at is not null;

comment on table siting_card is
    'Siting cards of gauges; the class (WMO-No. 8, annex 1.D) follows from them, docs/quality.md has the rules';
comment on column siting_card.n is
    'OPEN, or the distance in heights of the obstacle above the rim: LOW 4 and more, MODERATE 2, HIGH 1, VERY_HIGH 0.5, OVERHEAD less';
comment on column siting_card.rim_centimetres is 'Height of the rim above the ground, or above the roof';

-- Re-encoded by the program; only the school's teachers and officers see them.
create table siting_photo (
    id          uuid        primary key,
    card_id     bigint      not null references siting_card on delete cascade,
    gauge_id    integer     not null references gauge,
    school_code text        not null references school, -- of the author
    view        text        not null check (view in ('NORTH', 'EAST', 'SOUTH', 'WEST', 'SURROUNDINGS', 'RIM')),
    jpeg        bytea       not null,
    taken_by    text        not null,
    received_at timestamptz not null,
    unique (card_id, view)
);
create index on siting_photo (received_at);
comment on table siting_photo is 'Photos of siting cards, kept for five years; only the school''s teachers and officers may see them';

create function audit_siting_card() returns trigger language plpgsql as $$
begin
    perform audit(new.entered_by, 'siting-card.add', (select code from gauge where id = new.gauge_id),
                  jsonb_build_object('surveyed_on', new.surveyed_on)::text);
    return null;
end $$;
create trigger audited after update on siting_card for each row
    when (old.finished_at is null and new.finished_at is not null) execute function audit_siting_card();
create trigger audited_deletion after delete on siting_photo for each row execute function audit_photo();
