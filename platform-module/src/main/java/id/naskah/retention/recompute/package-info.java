/**
 * Walks that write retention anew where its grounds have changed: another edition of the schedule
 * came into force, or Naskah finds letters that it did not keep yet. The days themselves are
 * computed by the clock.
 */
package id.naskah.retention.recompute;
