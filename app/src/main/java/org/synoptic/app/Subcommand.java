package org.synoptic.app;

import java.util.concurrent.Callable;

/**
 * A command that another module adds to the command line.
 *
 * <p>Example: a public class with picocli's {@code @Command(name = "bench")} and a constructor without parameters, named
 * in {@code META-INF/services/org.synoptic.app.Subcommand}.
 *
 * <p>Limits: {@code call} gives the exit code: 0 done, 1 done with problems that are listed, 2 wrong use.
 */
public interface Subcommand extends Callable<Integer> {}
