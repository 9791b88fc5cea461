#include "indexer/analyse/entities/county_teams.h"

#include <cstdint>
#include <unordered_set>

#include "indexer/analyse/entities/cue_words.h"
#include "indexer/analyse/entities/game_words.h"
#include "indexer/analyse/entities/person_signs.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

struct Competition {
  WordSet words;  // an article of it has one of these
  WordSet sides;
  CueWords cues{&words};
};

const Competition kCompetitions[] = {
    {.words = {"camogie", "croke", "gaa", "hurlers", "hurling"},
     .sides = {"antrim",    "armagh",    "carlow",  "cavan",     "clare",    "cork",      "derry",
               "donegal",   "down",      "dublin",  "fermanagh", "galway",   "kerry",     "kildare",
               "kilkenny",  "laois",     "leitrim", "limerick",  "longford", "louth",     "mayo",
               "meath",     "monaghan",  "offaly",  "roscommon", "sligo",    "tipperary", "tyrone",
               "waterford", "westmeath", "wexford", "wicklow"}},
    {.words = {"afl", "aflw", "vfl"},
     .sides = {"carlton", "collingwood", "essendon", "fremantle", "geelong", "hawthorn",
               "richmond"}},
    {.words = {"ranji"},
     .sides = {"andhra",      "assam",     "baroda",    "bengal",      "bihar",    "chhattisgarh",
               "delhi",       "goa",       "gujarat",   "haryana",     "himachal", "hyderabad",
               "jharkhand",   "karnataka", "kerala",    "maharashtra", "mumbai",   "odisha",
               "punjab",      "railways",  "rajasthan", "saurashtra",  "services", "tripura",
               "uttarakhand", "vidarbha"}}};

bool is_side(const TaggedField& field, const NameSpan& span, const WordSet& sides) {
  const Unit& unit = field.document->units[span.units.first];
  return span.units.size() == 1 && unit.is(kUnitCapital) && sides.has(unit);
}

// The sides' names that somebody of the article has: "Clare" of Clare Byrne.
std::unordered_set<std::uint32_t> names_of_persons(const std::vector<TaggedField>& fields,
                                                   const WordSet& sides) {
  std::unordered_set<std::uint32_t> names;
  for (const TaggedField& field : fields) {
    for (const NameSpan& span : *field.spans) {
      if (span.type != EntityType::kPerson || span.units.size() < 2) continue;
      for (const std::size_t i : {span.units.first, span.units.last - 1}) {
        const Unit& unit = field.document->units[i];
        if (sides.has(unit)) names.insert(unit.folded);
      }
    }
  }
  return names;
}

bool plays(const TagDocument& document, const UnitRange& name) {
  return is_of_contest(document, name.last) ||
         (name.first > 0 && is_before_beaten(document.units[name.first - 1]));
}

}  // namespace

void settle_county_teams(const std::vector<TaggedField>& fields, const ArticleWords& words) {
  for (const Competition& competition : kCompetitions) {
    if (!competition.cues.any_in(words)) continue;  // nearly all articles
    const auto taken = names_of_persons(fields, competition.sides);
    for (const TaggedField& field : fields) {
      const TagDocument& document = *field.document;
      for (NameSpan& span : *field.spans) {
        if (!is_side(field, span, competition.sides)) continue;
        const std::uint32_t name = document.units[span.units.first].folded;
        const bool person = span.type == EntityType::kPerson && !taken.contains(name) &&
                            !is_titled(document, span.units.first);
        if (person || (span.type == EntityType::kPlace && plays(document, span.units)))
          span.type = EntityType::kOrganisation;
      }
    }
  }
}

}  // namespace dateline
