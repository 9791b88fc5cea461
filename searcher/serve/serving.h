// What a route answers from: one state of the archive, the same for all of a
// request. A plain value.
#pragma once

#include <chrono>
#include <memory>

#include "searcher/serve/archive_keeper.h"

namespace dateline {

struct Serving {
  std::shared_ptr<const ServedArchive> served;  // the newest generation
  const ArchiveKeeper* archives = nullptr;
  std::chrono::milliseconds allowed{0};  // for one search

  const OpenedArchive& archive() const { return served->archive; }
};

}  // namespace dateline
