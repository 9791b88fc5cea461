#include "indexer/analyse/entities/roads.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_set>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/aged_persons.h"
#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/person_signs.h"
#include "indexer/analyse/entities/possessive_names.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kMostRoadUnits = 5;  // of a road's name

// Hardly anybody's surname.
bool is_mere_road(const Unit& unit) {
  static const WordSet words = {"ave",      "ave.",  "avenue", "blvd", "blvd.", "boulevard",
                                "crescent", "drive", "rd",     "rd.",  "road"};
  return words.has(unit);
}

// A road where somebody lives, and else a surname ("Diane Lane").
bool is_road_or_surname(const Unit& unit) {
  static const WordSet words = {"close",  "court",   "gardens", "grove", "lane",
                                "street", "terrace", "walk",    "way"};
  return words.has(unit);
}

// "Ash, 30, of", "Ash (30) of", "30, lives at".
bool is_behind_age(const TagDocument& document, std::size_t of) {
  if (of < 2) return false;
  const char mark = document.mark_at(of - 1);
  return (mark == ',' || mark == ')') && document.units[of - 2].is(kUnitNumber);
}

// The town of "Thomas Lane, Nelson".
bool has_town_behind(const TagDocument& document, std::size_t last) {
  constexpr std::uint32_t kTowns = kLexCapital | kLexBigCity | kLexCity | kLexSmallCity;
  if (last + 1 >= document.units.size() || document.mark_at(last) != ',') return false;
  const UnitLex& town = document.lex[last + 1];
  return document.units[last + 1].is(kUnitCapital) &&
         ((town.phrase_length != 0 ? town.phrase_flags : town.flags) & kTowns) != 0;
}

// "12" and "12a", but not the year 1998.
bool is_house_number(const TagDocument& document, std::size_t i) {
  constexpr std::size_t kMostDigits = 3;
  std::string_view form = document.form(i);
  if (is_ascii_letter(form.back())) form.remove_suffix(1);
  if (form.empty() || form.size() > kMostDigits) return false;
  for (const char c : form) {
    if (!is_ascii_digit(c)) return false;
  }
  return true;
}

// "At 12 Thomas Lane", "Bo Ray, 12 Thomas Lane, Nelson"; not "in 98 Nathan Lane starred", "No. 12
// Nathan Lane", "11 Bo Ray, 12 Nathan Lane, 13 Ado Moss".
bool has_house_number(const TagDocument& document, const UnitRange& name) {
  static const WordSet at = {"at", "from", "of", "outside", "to"};
  static const WordSet goes_on = {"and", "in", "near", "on", "where", "with"};
  if (name.first < 2 || !is_house_number(document, name.first - 1)) return false;
  if (has_town_behind(document, name.last)) {
    const char mark = document.mark_at(name.first - 2);
    if (mark == ',' || mark == '(') return true;
  }
  if (!at.has(document.units[name.first - 2])) return false;
  return name.last == document.units.size() || document.mark_at(name.last) != 0 ||
         document.units[name.last].is(kUnitSentenceStart) || goes_on.has(document.units[name.last]);
}

// "At 12 Thomas Lane", "(30) of Thomas Lane, Nelson", "lived on Thomas Lane".
bool is_address(const TagDocument& document, const UnitRange& name) {
  static const WordSet along = {"along"};
  static const WordSet off = {"off"};
  static const WordSet in = {"in"};
  static const WordSet at = {"at", "on"};
  static const WordSet live = {"live",    "lived",   "lives",   "living",
                               "resided", "resides", "residing"};
  static const WordSet of = {"of"};
  static const WordSet corner = {"corner", "junction"};
  if (name.first == 0 || has_s_behind(document, name.last - 1)) return false;
  if (has_house_number(document, name)) return true;
  const std::size_t before = name.first - 1;
  const Unit& unit = document.units[before];
  if (along.has(unit)) return true;
  if (off.has(unit)) return has_town_behind(document, name.last);
  if (before == 0) return false;
  const Unit& second = document.units[before - 1];
  if (at.has(unit)) return live.has(second);
  if (in.has(unit)) return live.has(second) && has_town_behind(document, name.last);
  return of.has(unit) && (corner.has(second) || (is_behind_age(document, before) &&
                                                 has_town_behind(document, name.last)));
}

// "Mr Bo Road", "Bo Road, 33,", "Bo Road, who", "Bo Road said", "Bo Road was 30".
bool is_told_of(const TagDocument& document, const UnitRange& name) {
  static const WordSet was = {"is", "was"};
  static const WordSet born = {"born"};
  static const WordSet died = {"dies", "died"};
  const std::size_t last = name.last - 1;
  if (is_titled(document, name.first) || has_age(document, last) || is_who(document, last) ||
      is_speaker(document, last))
    return true;
  const std::size_t next = name.last;
  if (next >= document.units.size()) return false;
  if (died.has(document.units[next])) return true;
  return was.has(document.units[next]) && next + 1 < document.units.size() &&
         (born.has(document.units[next + 1]) || document.units[next + 1].is(kUnitNumber));
}

bool is_road_name(const TagDocument& document, const UnitRange& name) {
  if (name.size() < 2 || name.size() > kMostRoadUnits) return false;
  const Unit& last = document.units[name.last - 1];
  if (!last.is(kUnitCapital)) return false;
  if (is_mere_road(last)) return !is_told_of(document, name);
  return is_road_or_surname(last) && is_address(document, name);
}

// "In 2010 Chicago Drive", "more than 200 Boston Drive volunteers": a year or a count.
bool is_no_house(const TagDocument& document, std::size_t number) {
  static const WordSet before = {"about", "after",  "around", "before", "by",   "during", "for",
                                 "in",    "nearly", "over",   "since",  "some", "than",   "until"};
  return number > 0 && before.has(document.units[number - 1]);
}

// "1152 White Plains Rd": the road's last word stands behind the place, up to the next name; not
// "Drive to End Hunger".
bool is_cut_short(const TagDocument& document, const UnitRange& name, std::size_t free) {
  constexpr std::size_t kMostDigits = 5;
  if (name.first == 0 || name.last >= free || name.size() + 1 > kMostRoadUnits) return false;
  static const WordSet drive = {"drive"}, aims = {"against", "for", "to"};
  const Unit& number = document.units[name.first - 1];
  const Unit& last = document.units[name.last];
  const std::size_t behind = name.last + 1;
  if (drive.has(last) && behind < document.units.size() && aims.has(document.units[behind]))
    return false;
  return !is_no_house(document, name.first - 1) && number.is(kUnitNumber) &&
         number.end - number.begin <= kMostDigits && last.is(kUnitCapital) &&
         !last.is(kUnitSentenceStart) && is_mere_road(last);
}

// The persons of an article who share a road's name.
class Namesakes {
 public:
  explicit Namesakes(const std::vector<TaggedField>& fields) {
    for (const TaggedField& field : fields) {
      for (const NameSpan& span : *field.spans) {
        if (span.type == EntityType::kPerson && !is_road_name(*field.document, span.units))
          persons_.insert(key_of(*field.document, span.units));
      }
      note_surnames(*field.document);
    }
  }

  // By the whole name or by its last word alone.
  bool has(const TagDocument& document, const UnitRange& name) const {
    return persons_.contains(key_of(document, name)) ||
           persons_.contains(key_of(document, {name.last - 1, name.last}));
  }

 private:
  // "Road was 95": roads have an article before them.
  void note_surnames(const TagDocument& document) {
    for (std::size_t i = 0; i < document.units.size(); ++i) {
      const Unit& unit = document.units[i];
      if (!unit.is(kUnitCapital) || !is_mere_road(unit) || !stands_alone(document, i)) continue;
      if (is_titled(document, i) || is_before_verb(document, i) || is_speaker(document, i) ||
          has_s_behind(document, i))
        persons_.insert(key_of(document, {i, i + 1}));
    }
  }

  std::unordered_set<std::uint64_t> persons_;
};

// Makes a place of the town that the tagger took for a person.
void settle_town(const TagDocument& document, const UnitRange& road, NameSpan& next) {
  if (next.type == EntityType::kPerson && next.units.size() == 1 &&
      next.units.first == road.last + 1 && has_town_behind(document, road.last))
    next.type = EntityType::kPlace;
}

}  // namespace

void settle_roads(const std::vector<TaggedField>& fields) {
  std::optional<Namesakes> namesakes;  // nearly no article needs them
  for (const TaggedField& field : fields) {
    const TagDocument& document = *field.document;
    std::vector<NameSpan>& spans = *field.spans;
    for (std::size_t s = 0; s < spans.size(); ++s) {
      const UnitRange name = spans[s].units;
      const std::size_t free =
          s + 1 < spans.size() ? spans[s + 1].units.first : document.units.size();
      if (spans[s].type == EntityType::kPlace && is_cut_short(document, name, free))
        ++spans[s].units.last;
      if (spans[s].type != EntityType::kPerson || !is_road_name(document, name)) continue;
      if (!namesakes) namesakes.emplace(fields);
      if (namesakes->has(document, name)) continue;
      spans[s].type = EntityType::kPlace;
      if (s + 1 < spans.size()) settle_town(document, name, spans[s + 1]);
    }
  }
}

}  // namespace dateline
