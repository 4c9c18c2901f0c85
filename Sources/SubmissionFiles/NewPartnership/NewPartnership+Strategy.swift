import PartnerUpdates

extension NewPartnership {
  /// The strategy: one priority with one commitment, and how to write more.
  package var strategyText: String {
    """
    # yaml-language-server: $schema=../schemas/strategies.schema.json
    # The strategy as data: its priorities, what is promised under each, and who reports on what.
    # Submissions name it by its id, \(years), and answer its commitments by their codes.
    strategy: \(years)
    title: \(scalar("\(name) strategy \(years.inWords)"))
    in-force: \(years.inForce.lowerBound) to \(years.inForce.upperBound)

    # What the board hears in each quarter of every year: its theme, and the priorities on which partners report.
    # Leave out `quarters:`, as here, where the board has no themes: every commitment is then due in every quarter.
    # To set it, remove the signs #:
    # quarters:
    #   - quarter: Q1
    #     theme: P1
    #     report-on: [P1]
    #   - quarter: Q4
    #     theme: P2
    #     report-on: [P1, P2]        # in the last quarter, everything

    # A priority has a code, a title and up to three lists. Codes are yours: each stands once in this file.
    #   commitments  what is promised; each owes a status and a text every time it is due
    #   on-track     how you know that you are on track: measures, reported as commitments are
    #   narrative    what is told in a text, such as a general annual update; a status may be left out
    # `partners:` names who reports, by the ids of the roster:
    #   \(partners.map { comment($0.id.description) }.joined(separator: ", "))
    # A commitment in several parts lists them under `parts:`. Where only the parts are reported, it has no
    # partners of its own. A second priority, to copy without the signs #:
    #   - code: P2
    #     title: Keeping young people safe
    #     lead: \(example)
    #     aim: |
    #       What it aims at, in a paragraph. A line that starts with "- " is a bullet.
    #     # The group of partners that delivers it:
    #     delivery-group: Young people's group
    #     # Only where partnerships have agreed on common names, letter by letter:
    #     regional: young people
    #     commitments:
    #       - code: P2.1
    #         title: Disrupt exploitation
    #         parts:
    #           - code: P2.1.1
    #             title: Share information every week
    #             partners: [\(example)]
    #           - code: P2.1.2
    #             title: Train front-line staff
    #             partners: [\(example)]
    #     on-track:
    #       - code: P2.2
    #         title: Fewer young people are reported missing
    #         partners: [\(example)]
    #     narrative:
    #       - code: P2.3
    #         title: General annual update
    #         partners: [\(example)]
    priorities:
      - code: P1
        title: To be filled in
        # lead: \(example)
        commitments:
          - code: P1.1
            title: To be filled in
            partners: []

    # Other strategies that help to deliver this one. Entries such as this one:
    #   - title: Violence against women and girls strategy
    #     supports: [P1]
    supporting-strategies: []

    """
  }

  /// A partner to name in examples.
  private var example: String { scalar(partners.first?.id.description ?? "police") }
}
