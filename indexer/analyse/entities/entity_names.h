// The name that each mention of an article goes by: persons by their fullest
// form, countries by their English name, organisations by the expansion that the
// article gives for an acronym. Pure; any thread.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <vector>

#include "indexer/analyse/entities/dateline.h"
#include "indexer/analyse/entities/lexicon.h"
#include "indexer/analyse/entities/tagger.h"

namespace dateline {

struct NamedMention {
  bool in_title = false;
  EntitySpan span;
  std::string name;  // canonical
};

// What an article's record says by itself, and the names that it goes by.
struct GivenNames {
  std::vector<std::string> people;
  std::vector<std::string> organisations;
  std::vector<std::string> places;
};

// "IMF", which the text introduces as short for a name.
struct IntroducedForm {
  std::string form;  // as written
  EntityType type = EntityType::kOrganisation;
  std::string name;  // canonical

  friend auto operator<=>(const IntroducedForm&, const IntroducedForm&) = default;
};

struct NamedMentions {
  std::vector<NamedMention> mentions;       // in the order of the text, the title first
  std::vector<IntroducedForm> short_forms;  // of organisations and places, each once, sorted
};

// `given` joins in: a person of the record and a surname in the text are one, and go by
// the fuller form. `filed`: the body's dateline.
NamedMentions name_mentions(const TaggedArticle& article, const std::optional<FilingLine>& filed,
                            const Lexicon& lexicon, GivenNames& given);

}  // namespace dateline
