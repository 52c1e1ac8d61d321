/**
 * The dispositions that wait for somebody, and the counters of the home page. Both are read from
 * the database by who the viewer is and for whom the viewer acts.
 */
package id.naskah.inbox;
