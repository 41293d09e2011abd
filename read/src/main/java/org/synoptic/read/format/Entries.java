package org.synoptic.read.format;

import java.util.Set;

/** Which entries of archives are passed over, as those of folders are. */
final class Entries {
    private static final Set<String> SYSTEM = Set.of("__MACOSX", "Thumbs.db", "desktop.ini");

    private Entries() {}

    /** Whether a file or a folder above it is hidden or put there by a system. */
    static boolean hidden(String name) {
        for (String part : name.replace('\\', '/').split("/")) {
            if (part.startsWith(".") && !part.equals(".") && !part.equals("..") || SYSTEM.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
