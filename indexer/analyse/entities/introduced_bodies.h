// The short forms that are a national body's or a state's elsewhere, and which a text has for
// something else: "Fair Boats Congress (FBC)", "the SC" beside the Supreme Court. One thread;
// linear in the units and spans.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/analyse/entities/mention.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

class IntroducedBodies {
 public:
  explicit IntroducedBodies(const TagDocument& document) : document_(document) {}

  // Looks through the text when it is asked first.
  bool has(const Unit& acronym);

  // Whether these letters are the initials of one of the organisations among `spans`, which are the
  // same at each call: looks through them when it is asked first.
  bool are_initials(std::string_view letters, const std::vector<EntitySpan>& spans);

 private:
  void gather();
  void gather_initials(const std::vector<EntitySpan>& spans);
  bool introduces(std::size_t i) const;

  const TagDocument& document_;
  bool gathered_ = false;
  std::set<std::uint32_t> acronyms_;                                 // by their exact hashes
  std::optional<std::set<std::string, std::less<>>> initials_ = {};  // of two letters
};

}  // namespace dateline
