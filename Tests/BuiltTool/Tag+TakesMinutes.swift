package import Testing

extension Tag {
  /// Tests that need minutes, and that `swift test` leaves out unless `PARTNER_RETURN_TESTS` is `all`.
  @Tag package static var takesMinutes: Self
}
