/**
 * Says why a record stays until its day: the rule, the event, the dossier and the holds, in
 * sentences. It reads and never writes.
 */
package id.naskah.retention.why;
