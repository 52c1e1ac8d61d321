/**
 * Files: those in which something lies only while it is worked on, which nobody reads but the
 * account of the server, and what the names of files end in.
 */
package id.naskah.platform.file;
