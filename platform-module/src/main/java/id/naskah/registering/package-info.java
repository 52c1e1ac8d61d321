/**
 * Help while a letter is registered: what stands in its file, who sent such letters before, and
 * whether it is there already.
 */
package id.naskah.registering;
