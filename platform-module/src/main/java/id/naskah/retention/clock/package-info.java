/**
 * The day on which a record may go, and why it is that day. It computes from the schedule, the
 * facts of the letter and declared events, and takes records over to new editions in the
 * background.
 */
package id.naskah.retention.clock;
