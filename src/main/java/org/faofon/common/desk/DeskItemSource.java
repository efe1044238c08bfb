package org.faofon.common.desk;

import java.util.List;

/** Port: a package that has something for an officer to deal with. Each bean of this type is asked at every view of the desk. */
public interface DeskItemSource {
    /** What waits now, the worst first; from memory or by one short query. */
    List<DeskItem> items();
}
