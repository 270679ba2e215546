// What the build was told of itself.

#pragma once

#include <stdint.h>

/// The first twelve hexadecimal digits of the commit that was built; 0 where the build was not told.
uint64_t build_commit(void);
