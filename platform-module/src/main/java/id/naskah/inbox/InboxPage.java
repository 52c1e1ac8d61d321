package id.naskah.inbox;

import java.util.List;

/** A full page, or all there is. */
public record InboxPage(List<InboxItem> items, boolean hasMore) {}
