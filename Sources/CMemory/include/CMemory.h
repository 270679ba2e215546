// How the system hands out memory to the program, and the processor fetches it.

#pragma once

/// Keeps memory that was freed, up to what the program had at most, for what needs memory next.
///
/// Otherwise large arrays are given back to the system one by one, and whatever follows waits for it to
/// hand out empty pages anew: up to a sixth of the time in which a large dataset is read.
void keep_freed_memory(void);

/// Begins to fetch what stands at an address, so that whoever reads it soon need not wait.
static inline void begin_fetching(const void *address) { __builtin_prefetch(address); }
