#include "indexer/analyse/entities/county_teams.h"

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <unordered_set>

#include "indexer/analyse/entities/aged_persons.h"
#include "indexer/analyse/entities/cue_words.h"
#include "indexer/analyse/entities/game_words.h"
#include "indexer/analyse/entities/person_signs.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

using SideWords = std::initializer_list<std::string_view>;

struct Competition {
  WordSet words;  // an article of it has one of these
  WordSet others =
      SideWords{};  // or one of these, which are other things as well ("hurling stones"),
  WordSet beside = SideWords{};  // and one of these with it
  WordSet sides;
  CueWords cues{&words};
  CueWords other_cues{&others};
  CueWords beside_cues{&beside};

  bool is_told_in(const ArticleWords& article) const {
    return cues.any_in(article) || (other_cues.any_in(article) && beside_cues.any_in(article));
  }
};

const Competition kCompetitions[] = {
    {.words = {"camogie", "croke", "gaa", "hurlers"},
     .others = {"hurling"},
     .beside = {"championship", "final", "finals", "leinster", "munster", "semi-final"},
     .sides = {"antrim",    "armagh",    "carlow",  "cavan",     "clare",    "cork",      "derry",
               "donegal",   "down",      "dublin",  "fermanagh", "galway",   "kerry",     "kildare",
               "kilkenny",  "laois",     "leitrim", "limerick",  "longford", "louth",     "mayo",
               "meath",     "monaghan",  "offaly",  "roscommon", "sligo",    "tipperary", "tyrone",
               "waterford", "westmeath", "wexford", "wicklow"}},
    {.words = {"aflw", "vfl"},
     .others = {"afl"},
     .beside = {"coach", "draft", "finals", "football", "footballer", "goals", "match",
                "premiership", "season"},
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

// "Kerry beat", "beat Kerry": so do persons, but teams as well.
bool contests(const TagDocument& document, const UnitRange& name) {
  return is_of_contest(document, name.last) ||
         (name.first > 0 && is_before_beaten(document.units[name.first - 1]));
}

// "Kerry, 40,", "Kerry said".
bool acts_as_person(const TagDocument& document, const UnitRange& name) {
  if (is_titled(document, name.first) || is_who(document, name.last - 1)) return true;
  return has_age(document, name.last - 1) || (!contests(document, name) && acts(document, name));
}

// The sides' names that somebody of the article has: "Clare" of Clare Byrne.
std::unordered_set<std::uint32_t> names_of_persons(const std::vector<TaggedField>& fields,
                                                   const WordSet& sides) {
  std::unordered_set<std::uint32_t> names;
  for (const TaggedField& field : fields) {
    for (const NameSpan& span : *field.spans) {
      if (span.type != EntityType::kPerson) continue;
      if (span.units.size() == 1 && !acts_as_person(*field.document, span.units)) continue;
      for (const std::size_t i : {span.units.first, span.units.last - 1}) {
        const Unit& unit = field.document->units[i];
        if (sides.has(unit)) names.insert(unit.folded);
      }
    }
  }
  return names;
}

}  // namespace

void settle_county_teams(const std::vector<TaggedField>& fields, const ArticleWords& words) {
  for (const Competition& competition : kCompetitions) {
    if (!competition.is_told_in(words)) continue;  // nearly all articles
    const auto taken = names_of_persons(fields, competition.sides);
    for (const TaggedField& field : fields) {
      const TagDocument& document = *field.document;
      for (NameSpan& span : *field.spans) {
        if (!is_side(field, span, competition.sides)) continue;
        if (span.type == EntityType::kPerson &&
            !taken.contains(document.units[span.units.first].folded))
          span.type = EntityType::kOrganisation;
      }
    }
  }
}

}  // namespace dateline
