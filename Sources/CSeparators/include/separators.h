#ifndef SEPARATORS_H
#define SEPARATORS_H

#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// A bit for each of the 64 bytes from `bytes` on that is a comma or a line feed, the first byte as the lowest bit.
///
/// In C because Swift has no operation that turns sixteen comparisons into sixteen bits.
static inline uint64_t separators_of_64_bytes(const uint8_t *bytes) {
  uint64_t separators = 0;
#if defined(__SSE2__)
  const __m128i comma = _mm_set1_epi8(','), line_feed = _mm_set1_epi8('\n');
  for (int part = 0; part < 4; part++) {
    const __m128i text = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
    const __m128i found = _mm_or_si128(_mm_cmpeq_epi8(text, comma), _mm_cmpeq_epi8(text, line_feed));
    separators |= (uint64_t)(uint32_t)_mm_movemask_epi8(found) << (16 * part);
  }
#else
  for (int index = 0; index < 64; index++)
    separators |= (uint64_t)(bytes[index] == ',' || bytes[index] == '\n') << index;
#endif
  return separators;
}

#endif
