// Names that `same` and `different` lines of the user's alias file are about: what Dateline thinks
// of them does not count. Pure; any thread.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "indexer/names/alias_file.h"

namespace dateline {

class ToldNames {
 public:
  ToldNames() = default;
  ToldNames(const std::vector<AliasLine>& lines, Field field);

  bool has(const std::string& name) const { return names_.contains(name); }
  // In any spelling of its letters: "E.P.A." where a line has "EPA".
  bool has_letters(const std::string& form) const;
  const std::set<std::string>& names() const { return names_; }

 private:
  std::set<std::string> names_;
  std::set<std::string> letters_;
};

}  // namespace dateline
