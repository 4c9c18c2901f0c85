public import QuarterlyReturn

/// A file of a published return.
public struct PublishedFile: Sendable {
  public let name: String
  public let contents: [UInt8]
}

public struct ReturnPublisher: Sendable {
  public init() {}
  public func files(for quarterlyReturn: QuarterlyReturn) throws -> [PublishedFile] { [] }
}
