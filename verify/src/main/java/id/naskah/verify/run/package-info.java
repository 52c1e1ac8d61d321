/** The command {@code ./naskah verify}. */
package id.naskah.verify.run;
