package app.animato.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A new file that only the user who runs this can read, where the system knows of such things. */
final class OwnersFile {

    private OwnersFile() {}

    /** @throws java.nio.file.FileAlreadyExistsException when there is one */
    static Path create(Path path) throws IOException {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return Files.createFile(path, posix ? mine() : new FileAttribute<?>[0]);
    }

    private static FileAttribute<?>[] mine() {
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }
}
