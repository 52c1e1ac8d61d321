package id.naskah.search;

import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;

/** A full page, or all there is; how many there are in all is not said. */
public record LetterPage(List<NodeRef> letters, boolean hasMore) {}
