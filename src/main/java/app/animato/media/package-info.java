/**
 * Pictures and videos that are kept, in the words that every feature may use. What is done with them is in the packages
 * below, which all build on this one.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ffmpeg", "shared :: ui", "account"})
@NullMarked
package app.animato.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
