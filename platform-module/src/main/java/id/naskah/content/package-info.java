/**
 * Looks at content when it is stored, by whatever door. What would fill the memory of a program
 * that reads it for its words is refused, files of letters have a largest size, and the encoding of
 * texts is set right.
 */
package id.naskah.content;
