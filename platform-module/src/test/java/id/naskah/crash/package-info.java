/**
 * One repository that is killed again and again, each time while other work of Naskah is in the
 * middle. Whatever was cut off goes on after the next start, with nothing lost or done twice.
 */
package id.naskah.crash;
