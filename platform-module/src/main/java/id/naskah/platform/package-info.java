/**
 * What all rooms need of Alfresco and of Java: transactions, the end of a transaction, the office's
 * clock, messages, and writes of its own. It knows none of the other rooms.
 */
package id.naskah.platform;
