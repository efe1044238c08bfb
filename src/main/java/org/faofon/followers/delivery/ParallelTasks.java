package org.faofon.followers.delivery;

import java.util.List;
import java.util.function.Function;

/** Does the same with several values at a time. */
interface ParallelTasks {
    /** The results, in the order of the values. */
    <T, R> List<R> map(List<T> values, Function<T, R> task);
}
