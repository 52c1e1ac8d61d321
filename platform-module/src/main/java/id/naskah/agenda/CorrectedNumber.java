package id.naskah.agenda;

import id.naskah.numbering.Series;

/** A correction, and of which number. */
public record CorrectedNumber(String letter, Series series, int number, Correction correction) {}
