import CFuzzer
import Foundation

// fuzz NAME [options of libFuzzer] [corpus]    one target
// fuzz --targets                               their names
// fuzz --seeds NAME FOLDER                     what a target begins with

let arguments = CommandLine.arguments.dropFirst()
switch arguments.first {
case "--targets"?:
  print(FuzzTarget.allCases.map(\.rawValue).joined(separator: "\n"))
case "--seeds"? where arguments.count == 3:
  try Seeds.write(for: FuzzTarget(rawValue: CommandLine.arguments[2]), to: CommandLine.arguments[3])
default:
  guard let target = arguments.first.flatMap(FuzzTarget.init(rawValue:)) else {
    print("name a target: \(FuzzTarget.allCases.map(\.rawValue).joined(separator: ", "))")
    exit(2)
  }
  FuzzTarget.chosen = target
  // libFuzzer reads what follows the target's name.
  var count = CommandLine.argc - 1
  var rest: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
  exit(
    LLVMFuzzerRunDriver(&count, &rest) { start, count in
      FuzzTarget.chosen.run(Array(UnsafeBufferPointer(start: start, count: count)))
      return 0
    })
}
