// A generation that is being served, with what is made ready for it. Immutable;
// any thread.
#pragma once

#include <string>

#include "searcher/read/opened_archive.h"
#include "searcher/results/suggest.h"

namespace dateline {

struct ServedArchive {
  ServedArchive(const std::string& path, OpenedArchive::Damage damage);

  // Names this state of this archive: what entity tags are made of.
  std::string tag() const;
  // What is left out because it is damaged, in printable ASCII; "" when nothing is.
  std::string damage_header() const;

  const OpenedArchive archive;
  const Suggester suggester;
};

}  // namespace dateline
