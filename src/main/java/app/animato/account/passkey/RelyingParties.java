package app.animato.account.passkey;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where passkeys can be made and used: at the public address, and without one on this machine itself, whatever port leads
 * here.
 */
@Component
public class RelyingParties {

    private static final String NAME = "Animato";

    private final String publicUrl;
    private final PasskeyHolders holders;
    private final PasskeyRows passkeys;

    RelyingParties(@Value("${animato.public-url:}") String publicUrl, PasskeyHolders holders, PasskeyRows passkeys) {
        this.publicUrl = publicUrl.strip();
        this.holders = holders;
        this.passkeys = passkeys;
    }

    /** Whom a passkey would be made for; empty when it could not be used here anyway. */
    public Optional<RelyingParty> find(HttpServletRequest request) {
        return publicUrl.isEmpty()
                ? RelyingParty.here(
                        ServletUriComponentsBuilder.fromRequest(request).build().toUri())
                : RelyingParty.at(URI.create(publicUrl));
    }

    /** Makes and checks passkeys; each is one that proves by itself, by finger, face or PIN, that its person is there. */
    Optional<WebAuthnRelyingPartyOperations> operations(HttpServletRequest request) {
        return find(request).map(this::operations);
    }

    private WebAuthnRelyingPartyOperations operations(RelyingParty party) {
        Webauthn4JRelyingPartyOperations operations = new Webauthn4JRelyingPartyOperations(
                holders,
                passkeys,
                PublicKeyCredentialRpEntity.builder().id(party.id()).name(NAME).build(),
                Set.of(party.origin()));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }
}
