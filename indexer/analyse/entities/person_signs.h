// What stands around a word that tells of a person. `i` is the word's unit.
// Pure; any thread.
#pragma once

#include <cstddef>

#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

// "Mr Barakat", "Advocate Barakat".
bool is_titled(const TagDocument& document, std::size_t i);
// What persons alone do: "Barakat, 34,", "Mr Barakat", "said Barakat", "...," Barakat said.
bool acts_alone(const TagDocument& document, const UnitRange& range);
// What places and firms do as well: "Barakat said", "according to Barakat".
bool acts(const TagDocument& document, const UnitRange& range);
// "According to Barakat".
bool is_quoted_source(const TagDocument& document, const UnitRange& range);
// "Jordan, who": nothing but persons, and teams.
bool is_who(const TagDocument& document, std::size_t i);
// "A man named Early", "my name is Ghana", "identified as Paris".
bool is_named_so(const TagDocument& document, std::size_t i);
// "Park was".
bool is_before_verb(const TagDocument& document, std::size_t i);
// A forename at the end of a line may have another surname in the next.
bool goes_on_below(const TagDocument& document, std::size_t i);
// "February told the paper".
bool is_speaker(const TagDocument& document, std::size_t i);
// A capital, but for that of an ordinary word in a Headline That Has Them Throughout.
bool is_name_like(const TagDocument& document, std::size_t i);
// Neither in front nor behind is another name's word.
bool stands_alone(const TagDocument& document, std::size_t i);

}  // namespace dateline
