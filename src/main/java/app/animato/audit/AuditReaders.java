package app.animato.audit;

/** Who may read what was done. People are not known here: whoever knows them says it. */
@FunctionalInterface
public interface AuditReaders {

    /**
     * Lets whoever may read it pass.
     *
     * @throws org.springframework.security.access.AccessDeniedException for everybody else
     */
    void require();
}
