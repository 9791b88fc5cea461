#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <iostream>

#include "common/base/error.h"
#include "common/base/file.h"
#include "common/base/read_to_end.h"
#include "indexer/commands/commands.h"
#include "indexer/names/alias_file.h"
#include "indexer/names/unmet_names.h"
#include "indexer/publish/archive_writer.h"

namespace dateline {
namespace {

// A file of names for other archives too would fill the screen.
constexpr std::size_t kMostTold = 20;

void tell(const UnmetName& unmet, const std::string& file) {
  const std::string field(unmet.field == Field::kPerson ? "" : field_info(unmet.field).name);
  const std::string name = field.empty() ? unmet.name : field + ": " + unmet.name;
  const std::string near =
      unmet.near.empty() ? "" : fmt::format("; articles have \"{}\"", unmet.near);
  std::cerr << fmt::format("{}, line {}: no article has the name \"{}\"{}\n", file, unmet.line,
                           name, near);
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
  const std::string where = piped ? "standard input" : file;
  change.aliases = piped ? read_to_end(STDIN_FILENO, where, "cannot read", kMostAliasBytes)
                         : read_file(file, kMostAliasBytes);
  const std::vector<AliasLine> lines = read_aliases(*change.aliases, where, AliasCheck::kGiven);
  ArchiveWriter writer(arguments.argument("ARCHIVE"), "dateline-index aliases",
                       ArchiveWriter::Start::kExisting);
  writer.publish(change);
  if (arguments.has("quiet")) return kExitDone;
  const std::vector<UnmetName> unmet =
      unmet_names(arguments.argument("ARCHIVE"), writer.generation(), lines);
  for (std::size_t i = 0; i < std::min(unmet.size(), kMostTold); ++i) tell(unmet[i], where);
  if (unmet.size() > kMostTold) {
    std::cerr << fmt::format("{}: {} more names that no article has\n", where,
                             unmet.size() - kMostTold);
  }
  std::cerr << fmt::format("{} {} about names in force\n", lines.size(),
                           lines.size() == 1 ? "line" : "lines");
  return kExitDone;
}

}  // namespace dateline
