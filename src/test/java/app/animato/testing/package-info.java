/** What tests of several features share: a database of their own, and the whole application with people in it. */
@NullMarked
package app.animato.testing;

import org.jspecify.annotations.NullMarked;
