// A generation that is being served, with what is made ready for it. Immutable;
// any thread.
#pragma once

#include <string>

#include "searcher/read/opened_archive.h"
#include "searcher/results/suggest.h"

namespace dateline {

struct ServedArchive {
  explicit ServedArchive(const std::string& path);

  // Names this state of this archive: what entity tags are made of.
  std::string tag() const;

  const OpenedArchive archive;
  const Suggester suggester;
};

}  // namespace dateline
