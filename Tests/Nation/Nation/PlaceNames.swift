/// Names of places that do not exist.
enum PlaceNames {
  /// The name of a partnership: another for every index.
  static func name(_ index: Int, seed: UInt64) -> String {
    let count = stems.count * ends.count
    // A step that shares no factor with the count visits every pair once.
    let place = (index % count * 577 + Int(seed % 1_000)) % count
    let around = index / count
    let side = around == 0 ? "" : sides[(around - 1) % sides.count] + " "
    let ring = around <= sides.count ? "" : " \((around - 1) / sides.count + 1)"
    return "Safer \(side)\(stems[place / ends.count])\(ends[place % ends.count])\(ring) Partnership"
  }

  private static let sides = ["North", "East", "South", "West", "Upper", "Lower", "Old", "New"]

  /// Some have letters and marks that paths and other programs like to trip over.
  private static let stems = [
    "Ash", "Alder", "Birch", "Bramble", "Chalk", "Clay", "Copper", "Crow", "Dun", "Elm", "Fallow", "Fern",
    "Flint", "Gorse", "Hart", "Hazel", "Heron", "Holly", "Kestrel", "King’s ", "Larch", "Linden", "Llanfôr-",
    "Maple", "Marl", "Mill", "Oaken", "Otter", "Plover", "Quarry", "Raven", "Reed", "Rowan", "Rush", "Sedge",
    "Spar/Stone ", "Swan", "Thorn", "Willow", "Yarrow",
  ]
  private static let ends = [
    "bourne", "bridge", "brook", "bury", "by", "combe", "cote", "dale", "den", "field", "ford", "gate", "ham",
    "hurst", "ley", "mere", "minster", "mouth", "port", "shaw", "stead", "stock", "stow", "thorpe", "ton",
    "well", "wick", "worth", "100% Green", "=Q & A",
  ]
}
