/**
 * Mails, reminders and activity feeds about what was passed on, is due or is done. Messages wait in
 * an outbox that is written with the event and sent after it.
 */
package id.naskah.telling;
