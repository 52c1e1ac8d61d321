/**
 * Sending letters of the office: to whom and on which way is recorded, units of the office get them
 * as their incoming letters at once.
 */
package id.naskah.sending;
