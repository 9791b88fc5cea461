#include <fmt/format.h>
#include <unistd.h>

#include <iostream>

#include "common/base/error.h"
#include "common/base/file.h"
#include "common/base/read_to_end.h"
#include "indexer/commands/commands.h"
#include "indexer/names/alias_file.h"
#include "indexer/publish/archive_writer.h"

namespace dateline {

int run_aliases(const ParsedArguments& arguments) {
  const std::string& file = arguments.argument("FILE");
  if (file.empty()) {
    std::cout << read_names(arguments.argument("ARCHIVE"),
                            read_current_generation(arguments.argument("ARCHIVE")))
                     .aliases();
    return kExitDone;
  }
  Change change;
  const bool piped = file == "-";
  change.aliases = piped ? read_to_end(STDIN_FILENO, "standard input") : read_file(file);
  const std::size_t lines =
      read_aliases(*change.aliases, piped ? "standard input" : file, AliasCheck::kGiven).size();
  ArchiveWriter writer(arguments.argument("ARCHIVE"), "dateline-index aliases",
                       ArchiveWriter::Start::kExisting);
  writer.publish(change);
  if (!arguments.has("quiet")) std::cerr << fmt::format("{} lines about names in force\n", lines);
  return kExitDone;
}

}  // namespace dateline
