/**
 * The names of the content models in {@code models/}: types, aspects and properties. Nothing but
 * constants, so that a name is written once.
 */
package id.naskah.model;
