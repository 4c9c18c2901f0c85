import PartnerUpdates

extension NewPartnership {
  /// `README.md`: the next steps of the coordinator, and how an agency submits.
  ///
  /// - Parameters:
  ///   - command: what is typed to call the tool.
  ///   - option: what names the folder on the command line, with a space before it; empty where that is not needed.
  package func readme(command: String, option: String) -> String {
    """
    # \(name.isEmpty ? "The partnership" : markdown(name))

    One folder a partner, one file a quarter. Type what follows where this folder was made; `\(command)`
    calls the tool.

    ## The next three steps

    1. **Fill in** `partnership.yaml` (leads, meetings) and `\(strategyFile)` (priorities, commitments and
       who reports on them). Comments say how. This tells what is still open, with file and line:

           \(command) check\(option)

    2. **Ask the partners**: each has a form written for a quarter, fills it in and hands it in (below).

           \(command) new \(partners.first?.id.description ?? "police") --quarter "\(firstQuarter)"\(option)

    3. **Make the return** when the updates are in. Until then, `status` tells whose are missing:

           \(command) status\(option)
           \(command) build\(option)

    The quarter above is the first of the strategy: write the one that you report on.

    After a change of the roster or the strategy, tell editors of it:

           \(command) schema --write\(option)

    ## How to submit your update

    1. **Get your form**: `new`, as above, with your own partner and quarter. It has your commitments in it,
       and is `\(partners.first?.id.description ?? "police")/\(firstQuarter.fileName).yaml` for the example.
    2. **Fill it in.** Write after the colons and keep the spaces at the start of lines. Text goes under
       `update: |`, indented; a line that starts with `- ` is a bullet.
       A status is `green`, `amber`, `red` or a split such as `amber/green`; all but green need a `reason`.
       Nothing to report is said: `status: nil-return` with the reason. What is left out counts as missing.
    3. **Check it**, as above, until you are happy. An error must be mended. A query may be right: correct
       the value, or answer it at the end of your file under `explanations:`.
    4. **Hand it in** by the due date: so many days before the meeting as `lead-time` in `partnership.yaml` says.
       A late file still counts, and shows as late.

    Roles, never names: no e-mail addresses, telephone numbers, or details of victims or children. What the
    public must not see goes under `restricted:`, with its paragraph (1 to 7) of Schedule 12A.

    """
  }

  /// The name in a heading: what Markdown reads as structure is escaped.
  private func markdown(_ text: String) -> String {
    comment(text).map { "\\`*_[]<>#|&".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
