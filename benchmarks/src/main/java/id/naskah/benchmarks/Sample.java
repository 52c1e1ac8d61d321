package id.naskah.benchmarks;

/**
 * One line of raw results.
 *
 * @param side which of the things compared
 * @param round counted from 1
 * @param millis for one operation in this round
 */
record Sample(String benchmark, String side, int round, double millis) {}
