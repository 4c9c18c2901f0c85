import PartnerUpdates

// Texts that were copied, and ratings that leap.

extension DefectKinds {
  private static let copied = "common.text-not-carried-over"
  private static let twice = "common.paragraph-once"

  static let carriedOver: [DefectKind] = [
    .update(.history, "text-carried-over", copied) { submission, index, site in
      guard let text = site.plainTextBefore(of: submission.updates[index]) else { return nil }
      submission.updates[index].text = text
      return "update"
    },
    .update(.history, "text-carried-over-in-new-lines", copied) { submission, index, site in
      guard let text = site.plainTextBefore(of: submission.updates[index]), !text.contains("\n") else {
        return nil
      }
      submission.updates[index].text = text.split(separator: " ").joined(separator: "\n")
      return "update"
    },
    .update(.history, "paragraph-in-two-updates", twice) { submission, index, _ in
      guard !submission.updates[index].text.isEmpty,
        let paragraph = submission.updates[..<index].lazy.compactMap({ $0.text.longParagraph }).first
      else { return nil }
      submission.updates[index].text += "\n\n" + paragraph
      return "update"
    },
    .update(.history, "paragraph-as-a-bullet", twice) { submission, index, _ in
      guard !submission.updates[index].text.isEmpty,
        let paragraph = submission.updates[..<index].lazy.compactMap({ $0.text.longParagraph }).first
      else { return nil }
      submission.updates[index].text += "\n\nIn short:\n- " + paragraph
      return "update"
    },
    .update(.betweenAgencies, "paragraph-of-another-agency", twice) { submission, index, site in
      let before = site.corpus.drafts.prefix(site.partner).map { $0[site.step] }
      guard !submission.updates[index].text.isEmpty,
        let paragraph = before.flatMap(\.updates).lazy.compactMap({ $0.text.longParagraph }).first
      else { return nil }
      submission.updates[index].text += "\n\n" + paragraph
      return "update"
    },
    .update(.history, "red-to-green-without-reason", "common.status-in-steps") { submission, index, site in
      let update = submission.updates[index]
      let then = site.before(1)?.updates.first { $0.commitment == update.commitment }
      guard then?.status == .red, update.text.contains(" ") else { return nil }
      submission.updates[index] = Update(commitment: update.commitment, status: .green, text: update.text)
      return "status"
    },
  ]
}

extension Site {
  /// What was written on the same commitment a quarter before, where no numbers are in it.
  fileprivate func plainTextBefore(of update: Update) -> String? {
    guard !update.text.isEmpty else { return nil }
    let text = before(1)?.updates.first { $0.commitment == update.commitment }?.text ?? ""
    return text.isEmpty || text.contains("«") || text.contains("{") || text.contains("Appendix") ? nil : text
  }
}

extension String {
  /// The first paragraph of more than a dozen words, without figures and without bullets.
  fileprivate var longParagraph: String? {
    components(separatedByBlankLine: self).first { paragraph in
      paragraph.split(separator: " ").count >= 14 && !paragraph.contains { "«{\n".contains($0) }
    }
  }

  private func components(separatedByBlankLine text: String) -> [String] {
    text.split(separator: "\n\n").map(String.init)
  }
}
