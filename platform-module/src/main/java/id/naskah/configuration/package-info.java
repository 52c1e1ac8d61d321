/**
 * The files under Data Dictionary/Naskah, read into typed values and checked when they are saved. A
 * file with a fault is refused where it is saved, and the last good one stays in force.
 */
package id.naskah.configuration;
