/**
 * What makes a settled letter a record, and keeps it, its files and its versions from changing. A
 * correction is an amendment that keeps the earlier value.
 */
package id.naskah.retention.record;
