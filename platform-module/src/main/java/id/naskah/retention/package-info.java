/**
 * Who may read records for their retention, and who the managers and approvers are. The rooms below
 * it hold the records, their clock, holds, schedules and batches.
 */
package id.naskah.retention;
