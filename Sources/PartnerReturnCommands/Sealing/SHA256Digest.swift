import Foundation

#if canImport(CryptoKit)
  import CryptoKit
#else
  import CSHA256
#endif

/// The SHA-256 digest (FIPS 180-4) of bytes that come in pieces: the platform's own where it has one, else a function
/// in C.
struct SHA256Digest {
  #if canImport(CryptoKit)
    private var digest = SHA256()
  #else
    private var digest = sha256()
  #endif

  /// Begins a digest of nothing.
  init() {
    #if !canImport(CryptoKit)
      sha256_begin(&digest)
    #endif
  }

  /// Adds bytes.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    #if canImport(CryptoKit)
      digest.update(bufferPointer: bytes)
    #else
      sha256_add(&digest, bytes.baseAddress, bytes.count)
    #endif
  }

  /// The digest of what was added so far, as 64 digits in small letters.
  var hexadecimal: String {
    #if canImport(CryptoKit)
      let bytes = Array(digest.finalize())
    #else
      var (copy, bytes) = (digest, [UInt8](repeating: 0, count: 32))
      sha256_end(&copy, &bytes)
    #endif
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
