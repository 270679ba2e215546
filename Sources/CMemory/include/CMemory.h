// How the system hands out memory to the program, and the processor fetches it and looks at it.

#pragma once

#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// Keeps memory that was freed, up to what the program had at most, for what needs memory next.
///
/// Otherwise large arrays are given back to the system one by one, and whatever follows waits for it to
/// hand out empty pages anew: up to a sixth of the time in which a large dataset is read.
void keep_freed_memory(void);

/// Begins to fetch what stands at an address, so that whoever reads it soon need not wait.
static inline void begin_fetching(const void *address) { __builtin_prefetch(address); }

#if defined(__SSE2__)
/// Which of sixty-four bytes are a separator, a quote or below 16, the first byte lowest; and which are no ASCII.
static inline uint64_t marks_of_64_bytes(const void *bytes, uint8_t separator, uint64_t *wide) {
  const __m128i separators = _mm_set1_epi8((char)separator);
  const __m128i quotes = _mm_set1_epi8('"');
  const __m128i control = _mm_set1_epi8(15);
  uint64_t marks = 0;
  *wide = 0;
  for (int part = 0; part < 4; part++) {
    const __m128i some = _mm_loadu_si128((const __m128i *)bytes + part);
    const __m128i sought = _mm_or_si128(
        _mm_or_si128(_mm_cmpeq_epi8(some, separators), _mm_cmpeq_epi8(some, quotes)),
        _mm_cmpeq_epi8(_mm_min_epu8(some, control), some));
    marks |= (uint64_t)(uint16_t)_mm_movemask_epi8(sought) << (16 * part);
    *wide |= (uint64_t)(uint16_t)_mm_movemask_epi8(some) << (16 * part);
  }
  return marks;
}
#endif
