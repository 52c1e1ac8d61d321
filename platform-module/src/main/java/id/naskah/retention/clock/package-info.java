/**
 * The day on which a record may go. It computes from the schedule, the facts of the letter and
 * declared events, and writes what it found; it asks nobody and walks over no archive.
 */
package id.naskah.retention.clock;
