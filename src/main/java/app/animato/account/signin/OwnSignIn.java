package app.animato.account.signin;

/**
 * A sign-in as its person sees it.
 *
 * @param here whether it is the one they look with
 */
public record OwnSignIn(SignIn signIn, boolean here) {}
