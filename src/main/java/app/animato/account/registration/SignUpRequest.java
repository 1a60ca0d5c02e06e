package app.animato.account.registration;

import java.util.Optional;

/**
 * Somebody from outside wants an account.
 *
 * @param invitation the secret of one, as it was brought
 * @param address the IP address as numbers from which they come
 */
public record SignUpRequest(String email, String password, Optional<String> invitation, String address) {}
