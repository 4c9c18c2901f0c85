import PackagePlugin

@main
struct CheckSubmissions: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) async throws {}
}
