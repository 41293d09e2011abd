package org.synoptic.read.worker;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The system calls that a worker may not make, as a filter program for Linux (seccomp, classic BPF): new processes, sockets,
 * tracing, mounts, namespaces, keys, kernel modules and other calls that reading a file never needs. They fail with EPERM.
 */
final class SystemCalls {
    private static final int LOAD = 0x20;
    private static final int JUMP_EQUAL = 0x15;
    private static final int JUMP_AT_LEAST = 0x35;
    private static final int JUMP_SET = 0x45;
    private static final int RETURN = 0x06;
    private static final int ALLOW = 0x7FFF0000;
    private static final int KILL = 0x80000000;
    private static final int REFUSE = 0x00050001; // EPERM
    private static final int UNKNOWN = 0x00050026; // ENOSYS: the C library then takes the older call
    private static final int CLONE_THREAD = 0x10000;
    private static final int NUMBER = 0;
    private static final int MACHINE = 4;
    private static final int FIRST_ARGUMENT = 16;

    private static final int X86_MACHINE = 0xC000003E;
    private static final int X32_CALLS = 0x40000000;
    /** socket, connect, accept, sendto, sendmsg, bind, listen, socketpair, fork, vfork, ptrace, … by Linux' x86-64 table. */
    private static final int[] X86 = {
        41, 42, 43, 44, 46, 49, 50, 53, 57, 58, 101, 103, 135, 155, 161, 163, 165, 166, 167, 168, 169, 172, 173, 175,
        176, 179, 246, 248, 249, 250, 272, 298, 303, 304, 308, 310, 311, 312, 313, 319, 321, 322, 323, 425, 426, 427,
        428, 429, 430, 431, 432, 433, 442
    };

    private static final int ARM_MACHINE = 0xC00000B7;
    /** The same calls by Linux' table for 64-bit ARM. */
    private static final int[] ARM = {
        198, 199, 200, 201, 202, 203, 206, 211, 117, 116, 92, 41, 51, 89, 40, 39, 224, 225, 142, 105, 106, 60, 104, 217,
        218, 219, 97, 241, 264, 265, 268, 270, 271, 272, 273, 279, 280, 281, 282, 425, 426, 427, 428, 429, 430, 431,
        432, 433, 442
    };

    private SystemCalls() {}

    /** The filter for this machine; nothing for one whose calls are not known. */
    static Optional<byte[]> filter() {
        return switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> Optional.of(filter(X86_MACHINE, X86, 56, true));
            case "aarch64", "arm64" -> Optional.of(filter(ARM_MACHINE, ARM, 220, false));
            default -> Optional.empty();
        };
    }

    private static byte[] filter(int machine, int[] refused, int clone, boolean x32) {
        int[] calls = Arrays.stream(refused).sorted().toArray();
        var out = ByteBuffer.allocate(8 * (calls.length + 20)).order(ByteOrder.LITTLE_ENDIAN);
        put(out, LOAD, 0, 0, MACHINE);
        put(out, JUMP_EQUAL, 1, 0, machine);
        put(out, RETURN, 0, 0, KILL);
        put(out, LOAD, 0, 0, NUMBER);
        if (x32) {
            put(out, JUMP_AT_LEAST, 0, 1, X32_CALLS);
            put(out, RETURN, 0, 0, REFUSE);
        }
        put(out, JUMP_EQUAL, 0, 1, 435); // clone3, whose flags a filter cannot see
        put(out, RETURN, 0, 0, UNKNOWN);
        put(out, JUMP_EQUAL, 0, 4, clone);
        put(out, LOAD, 0, 0, FIRST_ARGUMENT);
        put(out, JUMP_SET, 0, 1, CLONE_THREAD);
        put(out, RETURN, 0, 0, ALLOW);
        put(out, RETURN, 0, 0, REFUSE);
        for (int i = 0; i < calls.length; i++) {
            put(out, JUMP_EQUAL, calls.length - i, 0, calls[i]);
        }
        put(out, RETURN, 0, 0, ALLOW);
        put(out, RETURN, 0, 0, REFUSE);
        return Arrays.copyOf(out.array(), out.position());
    }

    private static void put(ByteBuffer out, int code, int ifTrue, int ifFalse, int value) {
        out.putShort((short) code).put((byte) ifTrue).put((byte) ifFalse).putInt(value);
    }
}
