package id.naskah.signature;

import java.nio.file.Path;

/**
 * A PDF that a provider is to sign.
 *
 * @param job of which this is the first and only try
 * @param pdf ready to be signed, with code and foot
 * @param target where the signed one goes
 */
public record SigningRequest(
    long job, Path pdf, Signatory signatory, Credentials credentials, Path target) {}
