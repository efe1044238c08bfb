package org.faofon.sim.fleet;

import java.time.Instant;
import java.util.List;
import org.faofon.sim.link.LinkTally;

/** All automatic gauges of the roster, on one thread. */
public final class Fleet {
    private final List<Device> devices;

    Fleet(List<Device> devices) {
        this.devices = List.copyOf(devices);
    }

    /** Lets every gauge measure up to an end and send what is waiting, which may take longer. */
    public void tick(Instant now, Instant lastEnd) {
        devices.forEach(device -> device.tick(now, lastEnd));
    }

    public FleetState state() {
        LinkTally tally = devices.stream().map(Device::tally).reduce(LinkTally.NOTHING, LinkTally::plus);
        long connected = devices.stream().filter(Device::isConnected).count();
        return new FleetState(devices.size(), connected, tally);
    }

    /** True when every interval up to an instant is measured, sent and acknowledged. */
    public boolean owesNothingUpTo(Instant end) {
        return devices.stream().allMatch(device -> device.owesNothingUpTo(end));
    }

    /** Disconnects without a DISCONNECT packet; the broker then reports that the gauges are offline. */
    public void cutAll() {
        devices.forEach(Device::cut);
    }

    /** What became of the rain at the gauges with faults, in the order of the roster. */
    public List<DeviceReport> reportsOfFaulty() {
        return devices.stream().filter(Device::isFaulty).map(Device::report).toList();
    }

    /** The state of the fleet at a moment. */
    public record FleetState(int gauges, long connected, LinkTally tally) {}
}
