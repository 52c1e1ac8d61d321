package id.naskah.configuration;

import java.util.List;
import java.util.OptionalInt;

/**
 * One line of routing.csv: which letters it is for, and to whom it passes them on.
 *
 * @param line where the rule stands in its file
 * @param direction a code, or {@code *} for any; so too kind, unit, security and classification,
 *     which also fits what lies below it
 * @param sender text within the sender's organisation or name, or {@code *}
 * @param words words that must all be in subject or summary, or {@code *}
 * @param to who is responsible, at least one
 * @param forInformation who is only told
 * @param instructions codes of instructions.csv
 * @param dueInWorkingDays nothing: what the office gives for the letter's urgency
 */
public record RoutingRule(
    long line,
    String name,
    String direction,
    String kind,
    String unit,
    String security,
    String classification,
    String sender,
    String words,
    List<Recipient> to,
    List<Recipient> forInformation,
    List<String> instructions,
    OptionalInt dueInWorkingDays,
    RoutingMode mode) {}
