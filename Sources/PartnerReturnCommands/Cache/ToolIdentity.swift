import Foundation
import PartnerUpdates

/// By which tool and rules something was found. Another tool may find something else.
enum ToolIdentity {
  /// The digest of the tool's version, its rules with their versions, the figures, and the program itself: whoever
  /// works on a rule need not raise its version to see what it finds.
  static func digest(of modules: [any PartnerUpdateProvider]) -> ContentDigest {
    ContentDigest { digest in
      digest.add(ToolVersion.current)
      for rule in ReturnManifest.AppliedRule.all(of: modules) {
        digest.add(rule.rule)
        digest.add(rule.version)
      }
      for module in modules {
        digest.add(module.partner.id.description)
        digest.add(module.figures.map(\.key.description))
      }
      digest.add(program)
    }
  }

  /// The digest of the program's file.
  private static let program = ContentDigest { digest in
    let isRead = Bundle.main.executablePath.map { digest.add(fileAt: $0) } ?? false
    digest.add(isRead ? 1 : 0)
  }
}
