package org.synoptic.app;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.synoptic.present.Screen;

/**
 * Where a command reads from and writes to, and what the terminal there can show.
 *
 * @param out results, as bytes: records are UTF-8 whatever the locale
 * @param err diagnostics and progress
 * @param charset of text for a person on {@code out} and {@code err}
 * @param screen what a person sees results on
 * @param progress whether {@code err} is a terminal that progress may move on
 */
record Console(InputStream in, OutputStream out, PrintStream err, Charset charset, Screen screen, boolean progress) {
    private static final int USUAL_COLUMNS = 80;
    private static final String DRAWN = "\u2500\u2190\u2192";

    /** The console of this process. */
    static Console ofProcess(Map<String, String> environment) {
        Charset charset = System.out.charset();
        boolean terminal = isTerminal(1);
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        Screen screen = new Screen(columns(environment), charset.newEncoder().canEncode(DRAWN), terminal && !plain);
        return new Console(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, System.err.charset()),
                charset,
                screen,
                isTerminal(2));
    }

    /** Writes text for a person as far as its charset goes, with question marks for what does not go. */
    void print(String text) throws IOException {
        out.write(text.getBytes(charset));
        out.flush();
    }

    private static int columns(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : USUAL_COLUMNS;
    }

    /** Whether a descriptor of this process is a terminal; where the system does not tell, whether all of them are. */
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        if (Files.isSymbolicLink(link)) {
            try {
                String target = Files.readSymbolicLink(link).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
            } catch (IOException e) {
                return false;
            }
        }
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true; // before Java 22 there is a console only where all are terminals
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
