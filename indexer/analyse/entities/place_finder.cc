#include "indexer/analyse/entities/place_finder.h"

#include <algorithm>
#include <set>

#include "common/article/region.h"
#include "common/base/ascii.h"
#include "indexer/analyse/entities/body_towns.h"
#include "indexer/analyse/entities/check_filter.h"
#include "indexer/analyse/entities/combining_forms.h"
#include "indexer/analyse/entities/company_names.h"
#include "indexer/analyse/entities/foremost_places.h"
#include "indexer/analyse/entities/forename_gender.h"
#include "indexer/analyse/entities/introduced_bodies.h"
#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/language_names.h"
#include "indexer/analyse/entities/machines_and_dogs.h"
#include "indexer/analyse/entities/nation_codes.h"
#include "indexer/analyse/entities/national_bodies.h"
#include "indexer/analyse/entities/peers.h"
#include "indexer/analyse/entities/persons_in_bodies.h"
#include "indexer/analyse/entities/phrase_rows.h"
#include "indexer/analyse/entities/place_aliases.h"
#include "indexer/analyse/entities/place_meaning.h"
#include "indexer/analyse/entities/place_spelling.h"
#include "indexer/analyse/entities/place_tails.h"
#include "indexer/analyse/entities/ships.h"
#include "indexer/analyse/entities/things_of_no_country.h"
#include "indexer/analyse/entities/town_teams.h"
#include "indexer/analyse/entities/wider_places.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::uint32_t kPointing = kLexCountry | kLexDemonym | kLexCapital | kLexBigCity |
                                    kLexCity | kLexSmallCity | kLexRegion | kLexRegionShort |
                                    kLexFormerState | kLexSeat;
constexpr std::uint32_t kMereWords = kLexNature | kLexPeople;  // many are of no country
constexpr std::uint32_t kNational = kLexCountry | kLexDemonym | kLexFormerState;
constexpr double kInsideOrganisation = 0.6;
constexpr double kInsideOther = 0.9;
constexpr double kNationalBody = 0.6;

// What the names of the tables beside the lexicon begin with, all in one: few words do.
const CheckFilter& first_words() {
  static const CheckFilter words = [] {
    constexpr std::size_t kPlaces = 8192;  // many more than there are such words
    CheckFilter all(kPlaces);
    for (const PhraseRows* names :
         {&national_body_names(), &place_aliases(), &things_of_no_country(), &foremost_places()}) {
      names->add_first_words(all);
    }
    return all;
  }();
  return words;
}

class PlaceFinder {
 public:
  PlaceFinder(const Lexicon& lexicon, const TagDocument& document, std::vector<PlaceHint>& hints)
      : lexicon_(lexicon),
        document_(document),
        units_(document.units),
        hints_(hints),
        wider_(lexicon, document, hints),
        introduced_(document),
        machines_and_dogs_(document.units) {}

  // Whether there are two or more organisations that may have scores.
  bool run(const std::vector<EntitySpan>& spans) {
    hints_.clear();
    spans_ = &spans;
    std::size_t scored = 0;
    for (const EntitySpan& span : spans) {
      const auto [begin, end] = units_of(document_, span);
      if (span.type == EntityType::kPerson && !span.nation) {
        take_peer(begin, end, span.type);
        continue;
      }
      if (span.nation) {
        take_nation(begin, end);
      } else if (span.type == EntityType::kOther && begin < end &&
                 is_ships_name(document_, begin)) {
        take_body(begin, begin, end, span.type);  // "HMS"
      } else {
        take(begin, end, span.type);
        scored += span.type == EntityType::kOrganisation && may_have_score(begin, end) ? 1 : 0;
      }
    }
    return scored > 1;
  }

 private:
  // "Duke of Norfolk", "Earl of Derby", "Duke of Wellington's Regiment": of the British town or
  // county, which few others are called for. The units that are the peer's; 0 for none.
  std::size_t take_peer(std::size_t begin, std::size_t end, EntityType type) {
    constexpr std::size_t kTitle = 2;  // "Duke of"
    constexpr std::size_t kMostOfTown = 3;
    static const std::uint32_t of = hash_folded("of");
    static const std::uint16_t britain = pack_country("GB");
    if (end <= begin + kTitle || units_[begin + 1].folded != of ||
        !peers_titles().has(units_[begin]))
      return 0;
    for (std::size_t length = std::min(end - begin - kTitle, kMostOfTown); length > 0; --length) {
      const LexEntry* town = lexicon_.find(units_.subspan(begin + kTitle, length));
      if (town == nullptr) continue;
      const auto places = lexicon_.places(*town);
      const auto british = std::ranges::find(places, britain, &LexPlace::country);
      if (british != places.end()) {
        const auto at = static_cast<std::size_t>(british - places.begin());
        PlaceHint& hint = note(begin, begin, end, places.subspan(at, 1), type);
        hint.weight = kInsideOther;
        hint.foremost = *british;
      }
      return kTitle + length;
    }
    return 0;
  }

  bool may_have_score(std::size_t begin, std::size_t end) const {
    return (end < units_.size() && units_[end].is(kUnitNumber)) ||
           (begin > 0 && units_[begin - 1].is(kUnitNumber));
  }

  // The longest phrases inside the span that the lexicon knows. A place must be
  // known as a whole, or by its country's name or a demonym.
  void take(std::size_t begin, std::size_t end, EntityType type) {
    const std::size_t known = hints_.size();
    const auto name = units_.subspan(begin, end - begin);
    const bool road = is_road(name) && lexicon_.find(name) == nullptr;
    const std::size_t peer = take_peer(begin, end, type);
    const std::size_t from = road ? end : begin + std::max(peer, rest_of_thing(begin));
    bool wider = from > begin && !road;  // a sea or a continent, or what is no place at all
    for (std::size_t i = from; i < end;) {
      if (!units_[i].is(kUnitHasUpper)) {
        ++i;
        continue;
      }
      const bool may_be_odd = first_words_.may_have(units_[i].folded);
      if (const std::size_t thing = may_be_odd ? thing_of_no_country(units_, i) : 0) {
        i += thing;
        wider = true;
        continue;
      }
      if (is_saints_church(units_, i)) {
        i += 2;
        continue;
      }
      if (machines_and_dogs_.has(units_[i])) {
        ++i;
        wider = true;
        continue;
      }
      std::size_t known_as = may_be_odd ? take_odd_name(i, begin, end, type) : 0;
      if (known_as == 0) known_as = take_hyphened(i, begin, end, type);
      if (known_as > 0) {
        i += known_as;
        continue;
      }
      std::size_t length = longest_phrase(lexicon_, document_, i, end);
      for (; length > 0; --length) {
        if (length == 1 ? !word_tells(i, begin, end, type) : !may_be_phrase(i, length)) continue;
        const LexEntry* entry =
            length == 1 ? find_word(units_[i]) : lexicon_.find(units_.subspan(i, length));
        if (entry == nullptr) continue;
        if (i == begin && i + length == end) entry = with_kind_behind(*entry, begin, end);
        if (take_phrase(*entry, i, length, begin, end, type)) break;
        // "South American" is not of America, nor the Gulf of Mexico of Mexico.
        if ((entry->flags & kMereWords) != 0) {
          wider = wider || length == end - begin;
          break;
        }
      }
      i += std::max<std::size_t>(length, 1);
    }
    if (type == EntityType::kPlace && hints_.size() == known && !wider && end > begin) {
      const auto places = road ? std::span<const LexPlace>() : spelled_otherwise(begin, end);
      PlaceHint& hint = note(begin, begin, end, places, type);
      hint.whole = true;
      hint.direction = is_direction(units_.subspan(begin, end - begin));
    }
  }

  const LexEntry* find_word(const Unit& unit) const {
    const LexEntry* entry = lexicon_.find(unit);
    return entry != nullptr ? entry : lexicon_.find_key(exact_key(unit));
  }

  // "Niger state television", "state-owned": the country's.
  bool is_of_state(std::size_t i) const {
    static const WordSet words = {"broadcaster", "channel", "employees", "media",
                                  "news",        "oil",     "radio",     "run",
                                  "television",  "tv",      "visit",     "workers"};
    return i < units_.size() && (units_[i].mark == '-' || words.has(units_[i]));
  }

  // The country's name, or what it is with the small word behind it: "Niger state".
  const LexEntry* with_kind_behind(const LexEntry& name, std::size_t begin, std::size_t end) const {
    static const WordSet kinds = {"state", "province", "county", "region", "district"};
    if ((name.flags & kLexCountry) == 0 || end == units_.size() || units_[end].is(kUnitHasUpper) ||
        !kinds.has(units_[end].folded) || is_of_state(end + 1))
      return &name;
    const LexEntry* longer = lexicon_.find(units_.subspan(begin, end + 1 - begin));
    return longer != nullptr && (longer->flags & kLexRegion) != 0 ? longer : &name;
  }

  // The "Irish" of "Fighting Irish", whose first word is outside the name.
  std::size_t rest_of_thing(std::size_t begin) const {
    if (begin == 0 || !first_words_.may_have(units_[begin - 1].folded)) return 0;
    const std::size_t thing = thing_of_no_country(units_, begin - 1);
    return thing > 1 ? thing - 1 : 0;
  }

  // What the lexicon does not have: national bodies, other names. Their units; 0 for none.
  std::size_t take_odd_name(std::size_t i, std::size_t begin, std::size_t end, EntityType type) {
    const std::size_t body = take_body(i, begin, end, type);
    return body > 0 ? body : take_alias(i, begin, end, type);
  }

  // What the lexicon does not have as it stands.
  std::size_t take_hyphened(std::size_t i, std::size_t begin, std::size_t end, EntityType type) {
    if (i + 1 >= end || units_[i + 1].mark != '-') return 0;
    if (const std::size_t length = take_combining_form(i, begin, end, type)) return length;
    const std::size_t hyphened = hyphened_name(units_.first(end), i);
    if (hyphened == 0) return 0;
    const LexEntry* entry = lexicon_.find(units_.subspan(i, hyphened));
    if (entry == nullptr) entry = find_place_spelled_otherwise(lexicon_, form(i, i + hyphened));
    if (entry != nullptr) take_phrase(*entry, i, hyphened, begin, end, type);
    return hyphened;
  }

  // The "Sino-" of "Sino-American", not of what names no country ("Indo-Pacific").
  std::size_t take_combining_form(std::size_t i, std::size_t begin, std::size_t end,
                                  EntityType type) {
    const std::string_view country = country_of_combining_form(units_.first(end), i);
    if (country.empty()) return 0;
    const LexEntry* joined = lexicon_.find(units_.subspan(i + 2, 1));
    if (joined == nullptr || (joined->flags & kNational) == 0) return 0;
    const LexEntry* entry = lexicon_.find_phrase(country);
    if (entry == nullptr) return 0;
    note(i, begin, end, lexicon_.places(*entry), type).weight = kInsideOther;
    return 2;
  }

  std::size_t take_body(std::size_t i, std::size_t begin, std::size_t end, EntityType type) {
    // "Congress party": its last word is small, and seldom within the span.
    const bool small =
        end < units_.size() && units_[end].is(kUnitWord) && !units_[end].is(kUnitHasUpper);
    const NationalBody body = find_national_body(units_.first(small ? end + 1 : end), i);
    if (body.units == 0 || (units_[i].is(kUnitAllUpper) && introduced_.has(units_[i]))) return 0;
    if (body.whole && !is_whole_body(body, i, begin, end, type)) return 0;
    if (body.places.empty()) return body.units;
    PlaceHint& hint = note(i, i, i + body.units, body.places, type);
    hint.within = {};
    hint.before = {};
    hint.weight = kNationalBody;
    hint.in_organisation = true;
    hint.in_brackets = false;
    hint.national_body = true;
    return body.units;
  }

  // "Santos" and "Santos FC", not "Santos Dumont Foundation"; "Nasdaq composite index", not "Nasdaq
  // Dubai".
  bool is_whole_body(const NationalBody& body, std::size_t i, std::size_t begin, std::size_t end,
                     EntityType type) const {
    static const WordSet behind = {
        "ac",     "afc",   "average",  "bc",      "cc",          "cf",       "club",  "composite",
        "draft",  "fc",    "final",    "finals",  "fk",          "hc",       "index", "industrial",
        "ladies", "match", "play-off", "playoff", "playoffs",    "rc",       "rfc",   "sc",
        "season", "title", "women",    "game",    "industrials", "all-stars"};
    if ((body.organisation && type != EntityType::kOrganisation) || i != begin) return false;
    return std::all_of(units_.begin() + static_cast<std::ptrdiff_t>(i + body.units),
                       units_.begin() + static_cast<std::ptrdiff_t>(end),
                       [&](const Unit& unit) { return behind.has(unit) || unit.is(kUnitNumber); });
  }

  std::size_t take_alias(std::size_t i, std::size_t begin, std::size_t end, EntityType type) {
    const PlaceAlias alias = find_place_alias(lexicon_, units_.first(end), i);
    if (alias.entry == nullptr) return 0;
    // "Roma, Texas", and "Bagdad, Fla.".
    const LexEntry* own = lexicon_.find(units_.subspan(i, alias.units));
    if (own != nullptr) {
      const auto places = lexicon_.places(*own);
      if (agree(places, wider_.behind(i + alias.units, places))) return 0;
    }
    // "Genova Inc" is anywhere, and so is St Paul's.
    const BodyWords words = body_words(units_, i + alias.units, end);
    const bool country = (alias.entry->flags & kLexCountry) != 0;  // "FYROM"
    if (type != EntityType::kPlace && !country && !words.civic && !words.institution) return 0;
    if (is_saints_town_church(units_, i, i + alias.units)) return 0;
    const bool taken = take_phrase(*alias.entry, i, alias.units, begin, end, type);
    return taken ? alias.units : 0;
  }

  static bool agree(std::span<const LexPlace> places, std::span<const LexPlace> within) {
    return std::ranges::any_of(places, [&](const LexPlace& place) {
      return std::ranges::find(within, place.country, &LexPlace::country) != within.end();
    });
  }

  // "Ger" in brackets.
  void take_nation(std::size_t begin, std::size_t end) {
    const LexEntry* entry = lexicon_.find_phrase(nation_of_code(form(begin, end)));
    if (entry == nullptr) return;
    note(begin, begin, end, lexicon_.places(*entry), EntityType::kPlace).whole = true;
  }

  std::span<const LexPlace> spelled_otherwise(std::size_t begin, std::size_t end) const {
    const LexEntry* entry = find_place_spelled_otherwise(lexicon_, form(begin, end));
    if (entry == nullptr) entry = division_of_short_form(begin, end);
    return entry == nullptr ? std::span<const LexPlace>() : lexicon_.places(*entry);
  }

  // "NSW", "N.W.T.".
  const LexEntry* division_of_short_form(std::size_t begin, std::size_t end) const {
    constexpr std::size_t kMostBytes = 12;
    if (units_[end - 1].end - units_[begin].begin > kMostBytes) return nullptr;
    const bool behind_town = begin > 0 && units_[begin - 1].mark == ',';
    const std::string_view name = region_of_short_form(form(begin, end), behind_town);
    return name.empty() ? nullptr : lexicon_.find_phrase(name);
  }

  std::string_view form(std::size_t begin, std::size_t end) const {
    return document_.text.substr(units_[begin].begin, units_[end - 1].end - units_[begin].begin);
  }

  // By what the lexicon has the phrase for, and where in the name it stands.
  bool may_point(std::uint32_t flags, std::size_t i, std::size_t length, std::size_t begin,
                 std::size_t end, EntityType type) {
    if ((flags & kPointing) == 0) return false;
    if ((flags & (kLexCountry | kLexDemonym | kLexFormerState | kLexSeat)) != 0) return true;
    const bool whole = i == begin && i + length == end;
    switch (type) {
      case EntityType::kPlace:
        return whole || is_headed(i, length, begin, end) ||
               (i == begin && is_of_note(flags) && is_citys_building(units_[end - 1]));
      // "Meta" and "Ajax" by themselves are no place in Colombia or Canada.
      case EntityType::kOrganisation:
        if (!whole || length > 1) return true;
        return (flags & (kLexCapital | kLexBigCity | kLexRegionShort)) != 0 &&
               !is_bodys_short_form(i);
      default: return type != EntityType::kOther;
    }
  }

  // "The SC" of the Supreme Court is no South Carolina.
  bool is_bodys_short_form(std::size_t i) {
    return units_[i].is(kUnitAllUpper) && introduced_.are_initials(document_.form(i), *spans_);
  }

  // A city that a building's name means: no person has the name, unless it is a great city's.
  static bool is_of_note(std::uint32_t flags) {
    if ((flags & (kLexCapital | kLexBigCity)) != 0) return true;
    return (flags & kLexCity) != 0 && (flags & (kLexForename | kLexSurname)) == 0;
  }

  // Whether the town is named by itself, too.
  bool stands_alone(std::size_t i, std::size_t length) {
    if (!towns_known_) note_towns();
    towns_known_ = true;
    return towns_.contains(folded_key(units_.subspan(i, length)));
  }

  void note_towns() {
    constexpr std::size_t kMostUnits = 6;
    for (const EntitySpan& span : *spans_) {
      if (span.type != EntityType::kPlace || span.nation) continue;
      const auto [begin, end] = units_of(document_, span);
      if (begin < end && end - begin <= kMostUnits)
        towns_.insert(folded_key(units_.subspan(begin, end - begin)));
    }
  }

  // What the document knows of the words and phrases of its runs need not be looked up again.
  bool word_tells(std::size_t i, std::size_t begin, std::size_t end, EntityType type) {
    const std::uint32_t flags = document_.lex[i].flags;
    return (flags & kMereWords) != 0 || may_point(flags, i, 1, begin, end, type);
  }
  bool may_be_phrase(std::size_t i, std::size_t length) const {
    if (document_.lex[i].phrase_length > 0) return true;
    if (units_[i].is(kUnitAllUpper) || units_[i + 1].is(kUnitRest)) return true;
    const Unit& last = units_[i + length - 1];
    return !last.is_open() && !last.is(kUnitNumber);
  }

  bool take_phrase(const LexEntry& entry, std::size_t i, std::size_t length, std::size_t begin,
                   std::size_t end, EntityType type) {
    const auto places = lexicon_.places(entry);
    if (places.empty()) return false;
    const bool landmark = is_kind(places[0], kLexNature) && i == begin &&
                          type == EntityType::kPlace &&
                          is_landscape(units_.subspan(i + length, end - i - length));
    if (!landmark && !is_kind(places[0], kLexPeople) &&
        !may_point(entry.flags, i, length, begin, end, type))
      return false;
    const bool whole = i == begin && i + length == end;
    if (!whole && type == EntityType::kOrganisation && is_mere_people(entry) &&
        !is_of_people(units_.subspan(i + length, end - i - length)))
      return false;
    const bool people = (entry.flags & kLexDemonym) != 0;
    const bool place = (entry.flags & (kLexCountry | kLexCapital)) != 0;  // "in Luxembourg"
    if (people && !place && length == 1 && names_language(document_, i, last_language_)) {
      last_language_ = i;
      return true;
    }
    if (people && !place && length == 1 && is_forename_before(i, end)) return false;
    if (!whole && !people && length == 1 && is_ordinary(units_[i])) return false;
    if (type == EntityType::kOrganisation && length == 1 &&
        is_founders_surname(document_, {begin, end}, i, entry))
      return false;
    if (type == EntityType::kOrganisation && !whole && !is_bodys_place(entry, i, length, end))
      return false;
    const bool direction = is_direction(units_.subspan(i, length));
    if (direction && !whole && i > begin) return false;  // "Donegal South-West"
    PlaceHint& hint = note(i, begin, end, places, type);
    hint.whole = whole;
    hint.direction = direction;
    if (first_words_.may_have(units_[i].folded))
      hint.foremost = foremost_place(units_.subspan(i, length));
    if (!whole)
      hint.weight = type == EntityType::kOrganisation ? kInsideOrganisation : kInsideOther;
    hint.in_company =
        hint.in_organisation && !whole && is_legal_form(ascii_lower(document_.form(end - 1)));
    return true;
  }

  // A people's name that persons have too, before a surname: "Swati Nayak".
  bool is_forename_before(std::size_t i, std::size_t end) const {
    return i + 1 < end && units_[i + 1].is(kUnitCapital) &&
           is_known_forename(ascii_lower(document_.form(i)));
  }

  // A people that is not a country's, or a division, by a word that is a person's name as well:
  // "Karen", not "Virginia".
  bool is_mere_people(const LexEntry& entry) const {
    constexpr std::uint32_t kMore =
        kLexDemonym | kLexCountry | kLexCapital | kLexBigCity | kLexCity;
    constexpr std::uint32_t kPersons = kLexForename | kLexSurname;
    if ((entry.flags & kMore) != 0 || (entry.flags & kPersons) == 0) return false;
    if ((entry.flags & kLexPeople) != 0) return true;
    const bool division = (entry.flags & kLexRegion) != 0 && (entry.flags & kLexForename) != 0;
    return division && !is_federal_state(lexicon_.places(entry)[0]);
  }

  // Whether an organisation with the phrase in its name is there.
  bool is_bodys_place(const LexEntry& entry, std::size_t i, std::size_t length, std::size_t end) {
    static const std::uint32_t van = hash_folded("van");  // a town in Turkey
    if (length == 1 && units_[i].folded == van) return false;
    const std::uint8_t size = most_size(lexicon_.places(entry));
    const bool of_town = is_of_town(body_words(units_, i + length, end), entry.flags, size) &&
                         !(length == 1 && may_be_person(document_, {i, end}, i, entry));
    return of_town || stands_alone(i, length);
  }

  PlaceHint& note(std::size_t i, std::size_t begin, std::size_t end,
                  std::span<const LexPlace> places, EntityType type) {
    PlaceHint hint;
    hint.unit = static_cast<std::uint32_t>(i);
    hint.end = static_cast<std::uint32_t>(end);
    hint.places = places;
    hint.within = wider_.behind(end, places);
    hint.before = last_name_before(begin);
    hint.in_organisation = type == EntityType::kOrganisation;
    hint.in_brackets = begin > 0 && units_[begin - 1].mark == '(';
    hints_.push_back(hint);
    last_end_ = end;
    return hints_.back();
  }

  // "Borno State": the whole but for what kind of place it is.
  bool is_headed(std::size_t i, std::size_t length, std::size_t begin, std::size_t end) const {
    return i == begin && i + length + 1 == end && is_one_of(document_, end - 1, kDivisions);
  }

  // A word that is mostly written small ("Northern" in a board's name) says nothing
  // about the place that has it for a name.
  bool is_ordinary(const Unit& unit) const {
    const LexWord* word = lexicon_.word(unit.exact);
    return word != nullptr && word->small_share() >= kHalfSmall;
  }

  // What "Texas" is behind.
  std::span<const LexPlace> last_name_before(std::size_t begin) const {
    const bool behind_comma = begin > 0 && units_[begin - 1].mark == ',' && last_end_ + 1 == begin;
    return behind_comma && !hints_.empty() ? hints_.back().places : std::span<const LexPlace>();
  }

  static constexpr std::string_view kDivisions[] = {
      "State",       "Province",   "County", "Region", "District",
      "Governorate", "Prefecture", "City",   "Oblast", "LGA"};

  const Lexicon& lexicon_;
  const TagDocument& document_;
  std::span<const Unit> units_;
  std::vector<PlaceHint>& hints_;
  WiderPlaces wider_;
  IntroducedBodies introduced_;
  MachinesAndDogs machines_and_dogs_;
  const CheckFilter& first_words_ = first_words();
  const std::vector<EntitySpan>* spans_ = nullptr;
  bool towns_known_ = false;
  std::set<std::uint64_t> towns_;  // places named by themselves, by their keys
  std::size_t last_end_ = 0;
  std::size_t last_language_ = SIZE_MAX;  // the unit that named one
};

}  // namespace

void find_places(const Lexicon& lexicon, const TagDocument& document,
                 const std::vector<EntitySpan>& spans, std::vector<PlaceHint>& hints) {
  if (PlaceFinder(lexicon, document, hints).run(spans))
    add_town_teams(lexicon, document, spans, hints);
}

}  // namespace dateline
