/**
 * What an edition of the schedule would mean for the records that there are, before it comes into
 * force. Whoever enacts it confirms what would get shorter.
 */
package id.naskah.retention.effect;
