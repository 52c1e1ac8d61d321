/**
 * The retention schedule in editions: imported, checked, drafted and put in force as files in the
 * repository. A published edition no longer changes.
 */
package id.naskah.retention.schedule;
