/** What the checks work with on a site: units, people and configuration of their own. */
package id.naskah.verify.office;
