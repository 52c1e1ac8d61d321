package id.naskah.task;

import java.time.Duration;

/**
 * Work that is done again and again in the background, as the system, on one cluster node at a
 * time; {@link Jobs} finds each bean of this class.
 *
 * <p>Another node may run it right after this one: the work itself has to notice that nothing is
 * left to do. It opens its own transactions.
 *
 * @param name names its lock and its thread; letters and digits
 * @param every time between the end of a run and the next one
 */
public record Job(String name, Duration every, Runnable work) {}
