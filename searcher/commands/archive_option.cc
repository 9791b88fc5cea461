#include "searcher/commands/archive_option.h"

namespace dateline {

OptionInfo allow_damaged_option() {
  return {"allow-damaged", "",
          "search the sound segments of a damaged archive; the others are named in a note"};
}

OpenedArchive archive_of(const ParsedArguments& arguments) {
  return OpenedArchive(arguments.argument("ARCHIVE"), {},
                       arguments.has("allow-damaged") ? OpenedArchive::Damage::kAllowed
                                                      : OpenedArchive::Damage::kRefused);
}

}  // namespace dateline
