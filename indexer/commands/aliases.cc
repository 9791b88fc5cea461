#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <iostream>

#include "common/base/error.h"
#include "common/base/file.h"
#include "indexer/commands/commands.h"
#include "indexer/names/alias_file.h"
#include "indexer/publish/archive_writer.h"

namespace dateline {
namespace {

std::string read_standard_input() {
  std::string bytes;
  char buffer[65536];
  for (;;) {
    const ssize_t got = ::read(STDIN_FILENO, buffer, sizeof buffer);
    if (got == 0) return bytes;
    if (got > 0) {
      bytes.append(buffer, static_cast<std::size_t>(got));
    } else if (errno != EINTR) {
      throw_errno("cannot read", "standard input");
    }
  }
}

}  // namespace

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
  change.aliases = piped ? read_standard_input() : read_file(file);
  const std::size_t lines =
      read_aliases(*change.aliases, piped ? "standard input" : file, AliasCheck::kGiven).size();
  ArchiveWriter writer(arguments.argument("ARCHIVE"), "dateline-index aliases",
                       ArchiveWriter::Start::kExisting);
  writer.publish(change);
  if (!arguments.has("quiet")) std::cerr << fmt::format("{} lines about names in force\n", lines);
  return kExitDone;
}

}  // namespace dateline
