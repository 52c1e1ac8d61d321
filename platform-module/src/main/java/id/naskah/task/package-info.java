/**
 * Work in the background that outlives a restart: what is to be done, how far it is, and the runner
 * that continues it. Each room brings its own work.
 */
package id.naskah.task;
