// What the full names of an article's persons say of their words.
//
// One article, one thread.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>

#include "indexer/analyse/entities/key_map.h"
#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

inline constexpr std::size_t kShortestSurname = 4;  // letters, of those that need no more evidence

// What full names say of one word, or of the words of one surname.
struct Bearer {
  bool surname = false;        // a full name ends with it
  bool forename = false;       // one begins with it
  bool middle = false;         // one has it as the first of two surnames, or as a middle name
  bool peer = false;           // a peer has it, whose town it is
  std::uint32_t particle = 0;  // what stands before it there, written small: "de", "van"
  bool alone = false;          // was a person by itself, or stood alone inside a sentence
  bool placed = false;         // "in Houston"

  // Norfolk of the Duke of Norfolk, which alone is the town.
  bool is_peers_alone() const { return peer && !surname && !forename && !middle; }
};

class NameBearers {
 public:
  // Adds what a full name, of two units and more, says.
  void gather(const TagDocument& document, const UnitRange& name);

  bool empty() const { return bearers_.empty(); }
  // Of the units; nullptr when no name has them. Stays where it is until the next gather().
  Bearer* find(const TagDocument& document, const UnitRange& range) {
    return find_key(key_of(document, range));
  }
  const Bearer* find(const TagDocument& document, const UnitRange& range) const {
    return bearers_.find(key_of(document, range));
  }
  Bearer* find(const Unit& unit) { return find_key(folded_key(unit)); }
  // False for most units that have none.
  bool may_have(const Unit& unit) const { return keys_.test(folded_key(unit) % kKeyBits); }

 private:
  static constexpr std::size_t kKeyBits = 1024;
  Bearer& at(const TagDocument& document, const UnitRange& range);
  Bearer* find_key(std::uint64_t key) {
    return keys_.test(key % kKeyBits) ? bearers_.find(key) : nullptr;
  }
  void gather_tail(const TagDocument& document, const UnitRange& name);
  void gather_middle(const TagDocument& document, const UnitRange& name, const UnitRange& last);

  KeyMap<Bearer> bearers_;      // by the word or words
  std::bitset<kKeyBits> keys_;  // what is not among them, by the key's last bits, has no bearer
};

}  // namespace dateline
