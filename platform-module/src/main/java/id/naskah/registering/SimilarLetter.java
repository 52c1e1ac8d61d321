package id.naskah.registering;

import java.util.Set;
import org.alfresco.service.cmr.repository.NodeRef;

/** An earlier letter that may be the same. */
public record SimilarLetter(NodeRef letter, Set<Likeness> because) {}
