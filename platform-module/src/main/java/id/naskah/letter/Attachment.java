package id.naskah.letter;

/**
 * A file that came with a letter, or with the report of one to whom it was passed on.
 *
 * @param letter id of the letter
 * @param disposition id of the disposition whose report it belongs to; null for one of the letter
 * @param mimeType null while it has no content
 */
public record Attachment(
    String id,
    String letter,
    String disposition,
    String fileName,
    String mimeType,
    long sizeInBytes) {}
