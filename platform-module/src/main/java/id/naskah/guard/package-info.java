/**
 * Who owns letters, who may change their permissions, and what of Naskah's models only Naskah
 * writes. These behaviours refuse on every door, and a background task brings older nodes in line.
 */
package id.naskah.guard;
