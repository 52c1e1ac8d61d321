package id.naskah.rest;

import id.naskah.letter.AttachmentReader;
import id.naskah.letter.LetterReader;
import org.alfresco.service.cmr.repository.NodeRef;

/** Something that has content: how it is found for a user, and how it looks in an answer. */
public interface ContentOwner {
  NodeRef find(String id);

  Entity entity(NodeRef node);

  /** A letter. */
  static ContentOwner letters(LetterReader reader, LetterJson json) {
    return new ContentOwner() {
      @Override
      public NodeRef find(String id) {
        return reader.find(id);
      }

      @Override
      public Entity entity(NodeRef node) {
        return json.entity(reader.read(node));
      }
    };
  }

  /** An attachment of a letter. */
  static ContentOwner attachments(AttachmentReader reader) {
    return new ContentOwner() {
      @Override
      public NodeRef find(String id) {
        return reader.find(id);
      }

      @Override
      public Entity entity(NodeRef node) {
        return AttachmentFiles.entity(reader.read(node));
      }
    };
  }
}
