package import Foundation

/// Opens files of which somebody may put something else in their place at any moment.
package enum RegularFile {
  /// A handle to read a file by; `nil` where there is none, or where it is a pipe, a device or a folder.
  ///
  /// It is looked at once it is open: a pipe that takes the place of a file is not waited for.
  package static func handle(forReading path: String) -> FileHandle? {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(file)
      return nil
    }
    return FileHandle(fileDescriptor: file, closeOnDealloc: true)
  }
}
