package app.animato.account;

/** Who is still here. Whoever keeps something for somebody asks, so that nothing is kept for those who have left. */
public interface LivingAccounts {

    /**
     * Keeps an account from being deleted until the running transaction ends; whoever is about to is waited for.
     *
     * @return whether there is such an account; not if it is deleted already
     */
    boolean hold(AccountId account);
}
