/**
 * Whether content is still what was stored: the hash of each file of a letter is kept from when it
 * came, and compared before it is certified, packed, or when somebody asks.
 */
package id.naskah.fixity;
