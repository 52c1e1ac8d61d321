package id.naskah.samples.generator;

import java.util.List;

/** What a letter is laid out on: a PDF page or a word processor's document. */
interface Paper {
  void letterhead(Letterhead head);

  /** Place and date. */
  void right(String text);

  void centred(String text, boolean bold);

  void underlined(String text);

  void lines(List<String> lines);

  /** Label, colon, value; the labels take that many points. */
  void pairs(List<Block.Pair> pairs, float indent, float labels);

  void items(List<Block.Pair> items);

  void paragraph(String text);

  void table(List<List<String>> rows);

  void rule();

  void gap(float points);

  void newPage();

  /** Stays together; between office and name there is room, or what is signed with. */
  void signature(List<String> office, String name, List<String> rank);
}
