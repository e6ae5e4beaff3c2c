// Lets the n-th call that changes the disk fail, or end the process there. FAULT_AT counts from 1; FAULT_MODE is "fail" or
// "die"; the number of calls that were seen is written to the file FAULT_COUNT at the end.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static long seen = 0;

static int struck(void) {
    const char *at = getenv("FAULT_AT"), *mode = getenv("FAULT_MODE"), *count = getenv("FAULT_COUNT");
    seen++;
    if (count) {
        int (*open_real)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
        ssize_t (*write_real)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
        char text[32];
        int n = snprintf(text, sizeof text, "%ld\n", seen), fd = open_real(count, O_WRONLY | O_CREAT | O_TRUNC, 0644);
        if (fd >= 0) { if (write_real(fd, text, n) != n) abort(); close(fd); }
    }
    if (!at || atol(at) != seen) return 0;
    if (mode && !strcmp(mode, "die")) _exit(137);
    errno = EIO;
    return 1;
}

#define NEXT(type, name, args) type (*real) args = dlsym(RTLD_NEXT, name)

int open64(const char *path, int flags, ...) {
    NEXT(int, "open64", (const char *, int, ...));
    va_list list; va_start(list, flags); int mode = va_arg(list, int); va_end(list);
    if ((flags & O_CREAT) && struck()) return -1;
    return real(path, flags, mode);
}
int open(const char *path, int flags, ...) {
    NEXT(int, "open", (const char *, int, ...));
    va_list list; va_start(list, flags); int mode = va_arg(list, int); va_end(list);
    if ((flags & O_CREAT) && struck()) return -1;
    return real(path, flags, mode);
}
ssize_t write(int fd, const void *bytes, size_t n) {
    NEXT(ssize_t, "write", (int, const void *, size_t));
    if (fd > 2 && struck()) return -1;
    return real(fd, bytes, n);
}
int fsync(int fd) {
    NEXT(int, "fsync", (int));
    return struck() ? -1 : real(fd);
}
int link(const char *a, const char *b) {
    NEXT(int, "link", (const char *, const char *));
    return struck() ? -1 : real(a, b);
}
int linkat(int x, const char *a, int y, const char *b, int flags) {
    NEXT(int, "linkat", (int, const char *, int, const char *, int));
    return struck() ? -1 : real(x, a, y, b, flags);
}
int unlink(const char *path) {
    NEXT(int, "unlink", (const char *));
    return struck() ? -1 : real(path);
}
int rename(const char *a, const char *b) {
    NEXT(int, "rename", (const char *, const char *));
    return struck() ? -1 : real(a, b);
}
int mkdir(const char *path, mode_t mode) {
    NEXT(int, "mkdir", (const char *, mode_t));
    return struck() ? -1 : real(path, mode);
}
