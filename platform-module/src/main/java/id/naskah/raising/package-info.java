/**
 * Raising the level of many letters at once: each is raised by the rules for one, in the name of
 * who asked. Lowering is done letter by letter, in its own room.
 */
package id.naskah.raising;
