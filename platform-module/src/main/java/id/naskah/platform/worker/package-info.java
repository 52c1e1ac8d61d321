/**
 * Threads of our own for what is done beside the thread that asked for it. They never keep the
 * server from stopping, and go when there is nothing to do.
 */
package id.naskah.platform.worker;
