/** Photos in, posters out: checks and cleans what people upload, and keeps every picture and video for its owner. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ffmpeg", "shared :: ui", "account"})
@NullMarked
package app.animato.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
