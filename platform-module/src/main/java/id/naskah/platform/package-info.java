/**
 * What all rooms need of Alfresco and of Java: transactions, the end of a transaction, the office's
 * clock, jobs, messages and the database. It knows none of the other rooms.
 */
package id.naskah.platform;
