import PartnerUpdates

// Can people read what a rule is, and what it says?

extension Conformance {
  func wordingBreaches(of rule: Rule) -> [Breach] {
    var breaches: [Breach] = []
    if rule.title.isEmpty || rule.title.hasSuffix(".") {
      breaches.append(
        Breach(
          subject(rule), "has no title that a list can print", fix: "say what must hold, without a full stop")
      )
    }
    if !Wording.isSentence(rule.rationale) {
      breaches.append(
        Breach(
          subject(rule), "does not say in a sentence why it asks", fix: "write a rationale with a full stop"))
    }
    return breaches
  }

  /// What is wrong with what a rule says of a section.
  func wordingBreach(of observation: Observation, by rule: Rule) -> Breach? {
    if !Wording.isPhrase(observation.message) {
      return Breach(
        subject(rule), "says \"\(observation.message.prefix(120))\"",
        fix: "start in lower case or with a quotation mark, and leave out the full stop")
    }
    if !Wording.isPhrase(observation.fix) {
      return Breach(
        subject(rule), "proposes \"\(observation.fix.prefix(120))\"",
        fix: "say what to do, starting in lower case and without a full stop")
    }
    return nil
  }
}
