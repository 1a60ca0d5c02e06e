/** Code that breaks each rule once, to prove that the rules see it. Never runs. */
@NullMarked
package app.animato.architecture.bad;

import org.jspecify.annotations.NullMarked;
