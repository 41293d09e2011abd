/* Preloaded into a program by the tests: counts its writes, fsyncs and renames in one folder, and at the nth of them kills the
 * program or lets the call fail. FAULT_IN: the folder. FAULT_AT: n from 1, 0 for none. FAULT: kill, or the number of an error.
 * FAULT_ALWAYS: set when all further calls fail too. FAULT_LIST: a file that gets a line for each of these calls: its name. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_int calls;
static const char *in;
static long at;
static int error;
static int always;
static int list = -1;

__attribute__((constructor)) static void start(void) {
    in = getenv("FAULT_IN");
    at = getenv("FAULT_AT") ? atol(getenv("FAULT_AT")) : 0;
    always = getenv("FAULT_ALWAYS") != NULL;
    error = getenv("FAULT") && strcmp(getenv("FAULT"), "kill") ? atoi(getenv("FAULT")) : 0;
    if (getenv("FAULT_LIST")) list = open(getenv("FAULT_LIST"), O_CREAT | O_TRUNC | O_APPEND | O_WRONLY, 0600);
}

static int inside(const char *path) { return in && !strncmp(path, in, strlen(in)); }

static int of(int fd) {
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return inside(path);
}

/* Whether the call is to fail. */
static int counted(const char *name, int ours) {
    if (!ours) return 0;
    int n = ++calls;
    if (list >= 0) {
        char words[64];
        int length = snprintf(words, sizeof words, "%s\n", name);
        syscall(SYS_write, list, words, length);
    }
    if (!at || (n != at && !(always && n > at))) return 0;
    if (!error) {
        kill(getpid(), SIGKILL);
        for (;;) pause();
    }
    errno = error;
    return 1;
}

#define REAL(name) static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

ssize_t write(int fd, const void *b, size_t n) { REAL(write); return counted("write", of(fd)) ? -1 : real(fd, b, n); }
ssize_t pwrite(int fd, const void *b, size_t n, off_t o) { REAL(pwrite); return counted("pwrite", of(fd)) ? -1 : real(fd, b, n, o); }
ssize_t pwrite64(int fd, const void *b, size_t n, off64_t o) { REAL(pwrite64); return counted("pwrite64", of(fd)) ? -1 : real(fd, b, n, o); }
ssize_t writev(int fd, const struct iovec *v, int n) { REAL(writev); return counted("writev", of(fd)) ? -1 : real(fd, v, n); }
int fsync(int fd) { REAL(fsync); return counted("fsync", of(fd)) ? -1 : real(fd); }
int fdatasync(int fd) { REAL(fdatasync); return counted("fdatasync", of(fd)) ? -1 : real(fd); }
int ftruncate(int fd, off_t n) { REAL(ftruncate); return counted("ftruncate", of(fd)) ? -1 : real(fd, n); }
int ftruncate64(int fd, off64_t n) { REAL(ftruncate64); return counted("ftruncate64", of(fd)) ? -1 : real(fd, n); }
int fallocate64(int fd, int m, off64_t o, off64_t n) { REAL(fallocate64); return counted("fallocate64", of(fd)) ? -1 : real(fd, m, o, n); }
int rename(const char *a, const char *b) { REAL(rename); return counted("rename", inside(b)) ? -1 : real(a, b); }
int unlink(const char *a) { REAL(unlink); return counted("unlink", inside(a)) ? -1 : real(a); }
int mkdir(const char *a, mode_t m) { REAL(mkdir); return counted("mkdir", inside(a)) ? -1 : real(a, m); }
int renameat(int x, const char *a, int y, const char *b) { REAL(renameat); return counted("renameat", inside(b)) ? -1 : real(x, a, y, b); }
int unlinkat(int d, const char *a, int f) { REAL(unlinkat); return counted("unlinkat", inside(a) || of(d)) ? -1 : real(d, a, f); }
int rmdir(const char *a) { REAL(rmdir); return counted("rmdir", inside(a)) ? -1 : real(a); }
