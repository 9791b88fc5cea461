#include <iostream>
#include <optional>

#include "common/base/error.h"
#include "indexer/commands/commands.h"
#include "indexer/publish/open_archive.h"

namespace dateline {

int run_dump(const ParsedArguments& arguments) {
  const std::string& archive = arguments.argument("ARCHIVE");
  const OpenArchive opened(archive, read_current_generation(archive));
  TimeOrder order = TimeOrder::of_all(opened);
  while (const std::optional<Place> place = order.next()) {
    std::cout << opened.segment(*place).articles().read(place->article).json << '\n';
  }
  return kExitDone;
}

}  // namespace dateline
