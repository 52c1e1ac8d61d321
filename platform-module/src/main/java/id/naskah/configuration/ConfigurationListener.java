package id.naskah.configuration;

/** Told, in the transaction of the save, that a checked file is about to come into force. */
public interface ConfigurationListener {
  void changed(ConfiguredFile<?> file, Configuration after);
}
