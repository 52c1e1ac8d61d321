package id.naskah.configuration;

/** What the rules of routing.csv look at in a letter; each may be null. */
public record LetterFacts(
    String direction,
    String kind,
    String unit,
    String security,
    String classification,
    String senderName,
    String senderOrganisation,
    String subject,
    String summary) {}
