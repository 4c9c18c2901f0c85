// Swift's C library modules do not show renameat2, hence this one function in C.
#define _GNU_SOURCE
#include "folder_swap.h"

#include <errno.h>

#if defined(__APPLE__)
#include <stdio.h>

int folder_swap(const char *one, const char *other) { return renamex_np(one, other, RENAME_SWAP); }

#elif defined(__linux__)
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

int folder_swap(const char *one, const char *other) {
  const unsigned int exchange = 1 << 1;
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, exchange);
}

#else

int folder_swap(const char *one, const char *other) {
  errno = ENOSYS;
  return -1;
}

#endif
