package app.animato.audit;

/** What is written down. The texts in {@code texts/audit} say it in words, with a deed's facts as their values. */
public enum AuditKind {
    SIGNED_IN,
    SIGNED_IN_BY_PASSKEY,
    SIGNED_IN_BY_OPENID,
    /** By password and code. */
    SIGNED_IN_BY_CODE,
    /** By password and recovery code. */
    SIGNED_IN_BY_RECOVERY_CODE,
    /** Too many wrong passwords or codes; written once in a while for each sender, however often they try. */
    SIGN_IN_THROTTLED,
    SIGN_IN_ENDED,
    SIGNED_OUT_ELSEWHERE,
    ACCOUNT_MADE,
    PASSWORD_CHANGED,
    RESET_MAILED,
    RESET_LINK_MADE,
    PASSWORD_RESET,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    OPENID_LINKED,
    OPENID_UNLINKED,
    OTHER_WAYS_REMOVED,
    SECOND_FACTOR_ON,
    /** By a key in another app. */
    SECOND_FACTOR_REPLACED,
    SECOND_FACTOR_OFF,
    /** By the owner of the house. */
    SECOND_FACTOR_REMOVED,
    RECOVERY_CODES_MADE,
    INVITATION_MADE,
    INVITATION_REVOKED,
    INVITATION_USED,
    MADE_OWNER,
    MADE_MEMBER,
    ACCOUNT_ENABLED,
    ACCOUNT_DISABLED,
    ACCOUNT_DELETED,
    BUDGET_CHANGED,
    LINK_MADE,
    LINK_REVOKED
}
