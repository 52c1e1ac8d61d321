/** Whether a text is JSON, told so that words in any language can be made of it. */
package id.naskah.json;
