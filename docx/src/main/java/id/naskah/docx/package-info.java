/**
 * Letters in Word's format with places for values, such as {@code ${hal}}: checked, and filled.
 *
 * <p>{@link id.naskah.docx.DocxCheck} says what is wrong with a document and where. {@link
 * id.naskah.docx.Merge} fills a template twice: what is known when a draft is begun, and all of it
 * when the letter is signed. {@link id.naskah.docx.Placeholder} has the names that there are.
 *
 * <p>Nothing outside of the document is read, and values are never read as marks or as markup.
 */
package id.naskah.docx;
