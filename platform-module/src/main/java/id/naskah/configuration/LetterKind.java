package id.naskah.configuration;

import java.util.Set;

/** A kind of letter, in the words of both languages, and the directions that it can have. */
public record LetterKind(
    String code, String english, String indonesian, Set<Direction> directions, Life life) {}
