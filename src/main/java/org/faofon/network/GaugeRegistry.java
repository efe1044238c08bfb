package org.faofon.network;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The current districts and gauges, in memory because every reading needs its gauge.
 *
 * <p>The returned objects are shared and read-only: only {@code RosterImport} and {@link GaugeTokens} change the
 * registry, and each then calls {@link #refresh()}.
 */
@Singleton
public class GaugeRegistry {
    /** Other beans need the network when they start. */
    public static final int STARTS = 10;

    private volatile Snapshot snapshot = new Snapshot(Map.of(), Map.of(), Map.of(), Map.of(), unnamed());

    void start(@Observes @Priority(STARTS) StartupEvent event) {
        refresh();
    }

    /** Loads the registry again. */
    @Transactional
    public void refresh() {
        Map<String, District> districts = new LinkedHashMap<>();
        District.<District>listAll(io.quarkus.panache.common.Sort.by("code")).forEach(d -> districts.put(d.code, d));
        Map<String, Gauge> gauges = new LinkedHashMap<>();
        Map<Integer, Gauge> byId = new LinkedHashMap<>();
        for (Gauge gauge :
                Gauge.<Gauge>list("from Gauge g join fetch g.school s join fetch s.district order by g.code")) {
            gauges.put(gauge.code, gauge);
            byId.put(gauge.id, gauge);
        }
        Map<String, HydrologicalZoneName> zones = new LinkedHashMap<>();
        HydrologicalZoneName.<HydrologicalZoneName>listAll(io.quarkus.panache.common.Sort.by("code"))
                .forEach(zone -> zones.put(zone.code, zone));
        Province province = Province.<Province>findAll().firstResult();
        snapshot = new Snapshot(districts, gauges, byId, zones, province == null ? unnamed() : province);
    }

    private static Province unnamed() {
        Province province = new Province();
        province.nameTh = "";
        province.nameEn = "";
        return province;
    }

    public Optional<Gauge> findGauge(String code) {
        return Optional.ofNullable(snapshot.gauges.get(code));
    }

    /**
     * The gauge of that code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Gauge gaugeOf(String code) {
        return findGauge(code).orElseThrow(() -> new IllegalArgumentException("There is no gauge " + code));
    }

    /** The gauge of that database id, if it is already loaded. */
    public Optional<Gauge> findGauge(int id) {
        return Optional.ofNullable(snapshot.byId.get(id));
    }

    /** All gauges, by code. */
    public Collection<Gauge> listGauges() {
        return snapshot.gauges.values();
    }

    public List<Gauge> listGaugesOf(String districtCode) {
        return snapshot.gauges.values().stream()
                .filter(gauge -> gauge.district().code.equals(districtCode))
                .toList();
    }

    /** All districts, by code. */
    public Collection<District> listDistricts() {
        return snapshot.districts.values();
    }

    public Optional<District> findDistrict(String code) {
        return Optional.ofNullable(snapshot.districts.get(code));
    }

    /**
     * The district of that code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public District districtOf(String code) {
        return findDistrict(code).orElseThrow(() -> new IllegalArgumentException("There is no district " + code));
    }

    /** The names of all zones, by code. */
    public Collection<HydrologicalZoneName> listZones() {
        return snapshot.zones.values();
    }

    public Optional<HydrologicalZoneName> findZone(HydrologicalZone zone) {
        return Optional.ofNullable(snapshot.zones.get(zone.code()));
    }

    public Province province() {
        return snapshot.province;
    }

    private record Snapshot(
            Map<String, District> districts,
            Map<String, Gauge> gauges,
            Map<Integer, Gauge> byId,
            Map<String, HydrologicalZoneName> zones,
            Province province) {}
}
