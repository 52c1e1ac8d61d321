package id.naskah.retention.report;

import java.io.Closeable;

/** A file that is written row by row. Its rows are good only after it was closed. */
public interface SheetFile extends Report.Rows, Closeable {}
