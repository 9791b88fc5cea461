// Names that an article gives a person, to find them again where the tagger missed them.
// One article, one thread; never fails.
#pragma once

#include <bitset>
#include <cstdint>
#include <vector>

#include "indexer/analyse/entities/consistency.h"
#include "indexer/analyse/entities/key_map.h"
#include "indexer/analyse/entities/labels.h"

namespace dateline {

class NameKeys {
 public:
  void add(const TagDocument& document, const UnitRange& name);
  bool has(const TagDocument& document, const UnitRange& name) const;
  // False when no name begins with the unit.
  bool may_begin_with(const Unit& unit) const { return first_words_.test(unit.folded % kWordBits); }
  // Of units that the names have.
  const std::vector<std::size_t>& lengths() const { return lengths_; }

 private:
  static constexpr std::size_t kWordBits = 1024;
  std::bitset<kWordBits> first_words_;
  KeyMap<bool> keys_;
  std::vector<std::size_t> lengths_;  // in order
};

// Makes persons of these words wherever they stand, also of spans inside them; not inside a longer
// name.
void mark_persons(const TaggedField& field, const NameKeys& names);

// The full names of the article's persons (two words and more), where they stand without a span of
// their own.
void add_repeated_names(const std::vector<TaggedField>& fields);

}  // namespace dateline
