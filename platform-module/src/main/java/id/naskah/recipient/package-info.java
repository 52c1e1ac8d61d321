/**
 * Finding whom to pass a letter on to, by what one remembers of them: the beginning of a name, a
 * staff number, a login or a title. People are found by a table of words, positions and units by
 * what their files say.
 */
package id.naskah.recipient;
