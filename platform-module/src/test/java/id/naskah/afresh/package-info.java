/**
 * Tests that want a repository in which little has happened: they replace the whole list of events,
 * of which the schedules of other tests name some, or wait for an index that others have filled.
 * The name has them run before all others, and they leave things as they were.
 */
package id.naskah.afresh;
