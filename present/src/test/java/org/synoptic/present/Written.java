package org.synoptic.present;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What a writer writes, as text. */
final class Written {
    private Written() {}

    static String by(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
