package id.naskah.configuration;

/** A code of one of the office's own lists, in the words of both languages. */
public record Term(String code, String english, String indonesian, Life life) {}
