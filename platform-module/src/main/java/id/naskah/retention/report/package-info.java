/**
 * Reports about retention as tables: what is due, overdue, on hold, destroyed and handed over. Each
 * shows the letters that its reader may read, and no count of others.
 */
package id.naskah.retention.report;
