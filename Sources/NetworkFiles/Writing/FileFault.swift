import Foundation
public import SocialNetwork

/// Why a file cannot be written, in words for the person who named it.
public struct FileFault: Error, Sendable, Hashable {
  /// The number that the system gives it (`errno`).
  public let code: Int32

  /// A fault that the system gives a number.
  public init(code: Int32) { self.code = code }

  /// The fault behind an error of Foundation, right after it was thrown.
  public init(_ error: any Error) {
    // What ran in between may set it anew, so it is taken first and believed last.
    let last = errno
    if let fault = error as? FileFault {
      self = fault
      return
    }
    code = FileFault.code(of: error as NSError) ?? (last == 0 ? EIO : last)
  }

  private static func code(of error: NSError) -> Int32? {
    if error.domain == NSPOSIXErrorDomain { return Int32(error.code) }
    if let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError, let code = code(of: cause) {
      return code
    }
    switch CocoaError.Code(rawValue: error.code) {
    case .fileNoSuchFile, .fileReadNoSuchFile: return ENOENT
    case .fileWriteNoPermission, .fileReadNoPermission: return EACCES
    case .fileWriteInvalidFileName: return ENAMETOOLONG
    case .fileWriteFileExists: return EEXIST
    case .fileWriteOutOfSpace: return ENOSPC
    case .fileWriteVolumeReadOnly: return EROFS
    default: return nil
    }
  }

  /// What is wrong, to stand after "could not be written: ".
  public var text: Text {
    switch code {
    case ENOSPC, EDQUOT:
      Text(
        en: "there is no space left on the disk",
        nl: "er is geen plaats meer op de schijf"
      )
    case EACCES, EPERM:
      Text(
        en: "you have no permission to write there",
        nl: "je hebt geen toestemming om daar te schrijven"
      )
    case EROFS: Text(en: "the disk can only be read", nl: "de schijf kan enkel gelezen worden")
    case EISDIR: Text(en: "it is a folder", nl: "het is een map")
    case ENOTDIR:
      Text(
        en: "a part of the path is a file, not a folder",
        nl: "een deel van het pad is een bestand, geen map"
      )
    case ENOENT: Text(en: "its folder does not exist", nl: "de map bestaat niet")
    case ENAMETOOLONG, EINVAL:
      Text(
        en: "the name is too long, or holds a character that the disk does not allow",
        nl: "de naam is te lang, of bevat een teken dat de schijf niet toelaat"
      )
    case ELOOP, EMLINK:
      Text(
        en: "too many links lead on from there, perhaps in a circle",
        nl: "er zijn te veel koppelingen na elkaar, misschien in een kring"
      )
    case EFBIG:
      Text(
        en: "it is larger than the disk or a limit of this session allows",
        nl: "het is groter dan de schijf of een limiet van deze sessie toelaat"
      )
    case EBADF: Text(en: "it is not open for writing", nl: "er kan niet naar geschreven worden")
    case EBUSY, ETXTBSY:
      Text(en: "another program is using it", nl: "een ander programma gebruikt het")
    case EEXIST: Text(en: "there is a file of that name", nl: "er is al een bestand met die naam")
    case ENOTEMPTY:
      Text(
        en: "another program wrote there at the same time",
        nl: "een ander programma schreef er tegelijk"
      )
    case EPIPE, ENXIO:
      Text(en: "nobody reads it any more", nl: "niemand leest het nog")
    case EMFILE, ENFILE:
      Text(en: "too many files are open", nl: "er zijn te veel bestanden open")
    case EIO, ENODEV, ESTALE:
      Text(
        en: "the disk fails, or is no longer connected",
        nl: "de schijf werkt niet, of is niet meer verbonden"
      )
    default:
      Text(
        en: "the system refuses it (error \(code))",
        nl: "het systeem weigert het (fout \(code))"
      )
    }
  }
}
