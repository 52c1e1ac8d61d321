/**
 * The files under Data Dictionary/Naskah as tables that are edited, for whoever may by Alfresco's
 * permissions. What a table holds is the file's content, and a save is a version of the file.
 */
package id.naskah.configuration.editor;
