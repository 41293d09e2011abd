package org.synoptic.bench;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.IntStream;
import org.synoptic.Synoptic;
import org.synoptic.language.CoreNlp;
import org.synoptic.model.Document;
import org.synoptic.read.Reader;

/** One engine over documents, in a process of its own; prints a line of JSON. */
final class SpeedRun {
    private static final double NANOS = 1e9;
    private static final double KILO = 1024;

    private SpeedRun() {}

    /** Runs {@code synoptic} or {@code corenlp} over the documents at a path, at most so many. */
    public static void main(String[] args) throws IOException {
        List<Document> documents = documents(args[1], Integer.parseInt(args[2]));
        long start = System.nanoTime();
        if (args[0].equals("synoptic")) {
            Synoptic synoptic = Synoptic.using(CoreNlp.load());
            int claims = synoptic.collate(documents.subList(0, 1)).claims().size();
            long first = System.nanoTime();
            claims += synoptic.collate(documents).claims().size();
            print(documents.size(), claims, start, first);
        } else {
            var properties = new Properties();
            properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse");
            var pipeline = new StanfordCoreNLP(properties);
            pipeline.processToCoreDocument(documents.get(0).text());
            long first = System.nanoTime();
            long tokens = 0;
            for (Document d : documents) {
                CoreDocument read = pipeline.processToCoreDocument(d.text());
                tokens += read.tokens().size();
            }
            print(documents.size(), tokens, start, first);
        }
    }

    /** At most so many of the documents at a path, evenly taken. */
    static List<Document> documents(String path, int most) {
        List<Document> all =
                Reader.read(List.of(path), InputStream.nullInputStream()).documents();
        int number = Math.min(Math.max(1, most), all.size());
        return IntStream.range(0, number)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / number)))
                .toList();
    }

    private static void print(int documents, long tokens, long start, long first) throws IOException {
        double seconds = (System.nanoTime() - first) / NANOS;
        System.out.printf(
                Locale.ROOT,
                "%n{\"documents\":%d,\"tokens\":%d,\"seconds\":%.3f,\"first\":%.3f,\"megabytes\":%.0f}%n",
                documents,
                tokens,
                seconds,
                (first - start) / NANOS,
                megabytes());
    }

    /** The most memory that the process held, where the system tells, else the most heap. */
    static double megabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.isReadable(status)) {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    return Double.parseDouble(line.replaceAll("\\D+", "")) / KILO;
                }
            }
        }
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(u -> u.getUsed())
                        .sum()
                / (KILO * KILO);
    }
}
