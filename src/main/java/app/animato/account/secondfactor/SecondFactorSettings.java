package app.animato.account.secondfactor;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether a password alone may open an account.
 *
 * @param secondFactor of whom more is demanded
 */
@ConfigurationProperties("animato.sign-in")
record SecondFactorSettings(@DefaultValue("optional") SecondFactorDemand secondFactor) {}
