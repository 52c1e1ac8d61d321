package id.naskah.configuration;

/** What a disposition asks of its recipient, in the words of both languages. */
public record Instruction(String code, String english, String indonesian) {}
