// Words in front of persons' names that are no part of them: "Sultan Qaboos", "Only Ray",
// "Whistleblower Ada Okafor".
//
// One article, one thread.
#pragma once

#include <cstdint>
#include <unordered_set>

#include "indexer/analyse/entities/consistency.h"
#include "indexer/analyse/entities/key_map.h"
#include "indexer/analyse/entities/name_bearers.h"

namespace dateline {

// Whether unit `i` in front of a name is a title, an occupation or an ordinary word at the
// beginning of a sentence.
bool is_no_name(const TagDocument& document, std::size_t i);

bool is_demonym_head(const TagDocument& document, std::size_t i);

// Two words of which the first is a title in some places and a name in others: "Sultan Bo".
bool is_honoured(const TagDocument& document, const UnitRange& name);

// Cuts such words where what is behind them is a name that the article has.
void trim_heads(const TaggedField& field, const ArticleWords& words, const NameBearers& bearers);

class Honorifics {
 public:
  void note_lone_persons(const TaggedField& field);
  // Cuts them where another full name, or a lone one, has the word behind.
  void trim(const TaggedField& field, const NameBearers& bearers);
  // "The Sultan", where "Sultan Bo" is Bo.
  void drop_lone(const TaggedField& field) const;

 private:
  bool is_lone_person(const TagDocument& document, const UnitRange& name) const;

  KeyMap<bool> lone_persons_;              // of one word
  std::unordered_set<std::uint32_t> cut_;  // that stood before a bearer
};

}  // namespace dateline
