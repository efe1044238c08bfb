package org.faofon.common.desk;

import java.util.List;

/** Port: a package that knows what has changed. Each bean of this type is asked at every view of the desk. */
public interface DeskLogSource {
    /** The latest first; by one short query. */
    List<DeskLogEntry> listLatest();
}
