/**
 * Who may read what, asked for many letters at once: the one place that knows how Alfresco keeps
 * access lists. Lists, inboxes and reports stand on it, so that none shows what another hides.
 * Statements on Alfresco's own tables take their parts from here.
 */
package id.naskah.access;
