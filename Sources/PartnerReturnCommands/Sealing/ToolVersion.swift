/// Which version of the toolkit this is: what `--version` says, and what a sealed return names.
enum ToolVersion {
  /// Raised by hand with every release.
  static let current = "0.5.0"
}
