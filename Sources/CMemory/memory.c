#include "CMemory.h"

#include <limits.h>
#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void keep_freed_memory(void) {
#ifdef __GLIBC__
  // The largest that glibc takes: larger arrays come from the system one by one.
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, INT_MAX);
#endif
}
