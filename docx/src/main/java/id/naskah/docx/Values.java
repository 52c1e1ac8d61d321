package id.naskah.docx;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What goes into a letter, by the names of placeholders. Text is data, whatever stands in it. */
public final class Values {
  private final Map<Placeholder.Named, List<String>> byName = new HashMap<>();
  private int signatories = 1;

  /** Adds one value; null or blank for none. It may have several lines. */
  public Values put(Placeholder placeholder, String value) {
    return put(placeholder, 1, value);
  }

  /** Adds a value that each signatory has, counted from 1. */
  public Values put(Placeholder placeholder, int signatory, String value) {
    return put(
        new Placeholder.Named(placeholder, signatory), value == null ? List.of() : List.of(value));
  }

  /** Adds the values of a list. */
  public Values put(Placeholder placeholder, Collection<String> values) {
    return put(new Placeholder.Named(placeholder, 1), values);
  }

  private Values put(Placeholder.Named name, Collection<String> values) {
    Placeholder.Form form = name.placeholder().form();
    if (form == Placeholder.Form.SIGNATURE || form == Placeholder.Form.ITEM) {
      throw new IllegalArgumentException(name.name() + " has no value");
    }
    List<String> clean = new ArrayList<>();
    for (String value : values) {
      String text = XmlText.cleaned(value).strip();
      if (!text.isEmpty()) {
        clean.add(text);
      }
    }
    byName.put(name, List.copyOf(clean));
    return this;
  }

  /** Says how many sign; one if nothing is said. */
  public Values signedBy(int number) {
    if (number < 1 || number > Placeholder.mostSignatories()) {
      throw new IllegalArgumentException("signatories: " + number);
    }
    signatories = number;
    return this;
  }

  /** Whether there is something to be put in its place. */
  boolean has(Placeholder.Named name) {
    return name.placeholder().form() == Placeholder.Form.SIGNATURE
        ? name.signatory() <= signatories
        : !of(name).isEmpty();
  }

  List<String> of(Placeholder.Named name) {
    return byName.getOrDefault(name, List.of());
  }

  String joined(Placeholder.Named name) {
    return String.join(", ", of(name));
  }
}
