/**
 * Measured workloads, one class each, run by {@code ./naskah bench NAME}. Results are written as
 * CSV and as a chart.
 */
package id.naskah.benchmarks;
