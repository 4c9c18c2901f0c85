#ifndef SHA256_H
#define SHA256_H

#include <stddef.h>
#include <stdint.h>

/// SHA-256 as FIPS 180-4 defines it, for systems without a library of their own for it.
///
/// In C because the same loop in Swift takes many times as long in a debug build, and because the alternative, a
/// package that brings BoringSSL, takes longer to compile than all the rest of the tool. It seals files; it keeps no
/// secret, so it need not take the same time for every input.
struct sha256 {
  uint32_t state[8];
  uint64_t length;
  uint8_t block[64];
};

/// Begins a digest.
void sha256_begin(struct sha256 *digest);

/// Adds bytes. `bytes` may be NULL where `count` is 0.
void sha256_add(struct sha256 *digest, const void *bytes, size_t count);

/// Ends a digest, and writes its 32 bytes. Begin anew before adding more.
void sha256_end(struct sha256 *digest, uint8_t out[32]);

#endif
