import PartnerUpdates
import QuarterlyReturn

/// What `build` and `status` say of the texts that a person decides on.
struct ReleaseSummary {
  private let list: ReleaseList
  private let quarter: Quarter
  private let command: String

  /// - Parameter partners: the partnership's folder.
  init(_ list: ReleaseList, for quarter: Quarter, _ terminal: Terminal, partners: String) {
    (self.list, self.quarter) = (list, quarter)
    command = "\(terminal.invocation) release --quarter \"\(quarter)\"\(PartnersOption.typed(partners))"
  }

  /// Nothing where nothing is left to decide.
  var lines: [String] {
    var lines: [String] = []
    if !list.undecided.isEmpty {
      lines.append(
        "\(counted(list.undecided.count, "text is", "texts are")) withheld until you decide: `\(command)` lists "
          + (list.undecided.count == 1 ? "it" : "them"))
    }
    if !list.lapsed.isEmpty {
      lines.append(
        "\(counted(list.lapsed.count, "decision has", "decisions have")) lapsed: `\(command)` says which and why"
      )
    }
    return lines
  }
}
