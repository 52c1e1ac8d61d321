/** Alfresco's own doors, through which letters come as well. */
package id.naskah.verify.door;
