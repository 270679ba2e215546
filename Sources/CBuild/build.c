#include "CBuild.h"

#ifndef WEEFSEL_COMMIT
#define WEEFSEL_COMMIT 0
#endif

uint64_t build_commit(void) { return WEEFSEL_COMMIT; }
