// The gazetteers compiled into one table: what the world knows of a word or a
// phrase (a country, a city, a forename, a title ...), and the class of a word
// by the company that it keeps. Part of the model file (model.h), read in place.
//
// Lexicon is a view over bytes that outlive it: immutable, any thread.
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/analyse/entities/check_filter.h"
#include "indexer/analyse/entities/units.h"

namespace dateline {

enum LexFlag : std::uint32_t {
  kLexCountry = 1U << 0,
  kLexDemonym = 1U << 1,
  kLexCapital = 1U << 2,
  kLexBigCity = 1U << 3,  // 500,000 inhabitants or more
  kLexCity = 1U << 4,     // 50,000 or more
  kLexSmallCity = 1U << 5,
  kLexRegion = 1U << 6,  // a first-level division
  kLexForename = 1U << 7,
  kLexSurname = 1U << 8,
  kLexOrganisation = 1U << 9,
  kLexTitle = 1U << 10,  // Mr, President, Sen.
  kLexTeam = 1U << 11,
  kLexCalendar = 1U << 12,  // months and days of the week
  kLexFormerState = 1U << 13,
  kLexSeat = 1U << 14,     // Kremlin, White House: stands for a government
  kLexNature = 1U << 15,   // continents, seas, rivers, world regions
  kLexAgency = 1U << 16,   // news agencies
  kLexPeople = 1U << 17,   // ethnic, religious and party adjectives
  kLexOrgHead = 1U << 18,  // Ministry, University, Bank: words that organisations end or begin with
  kLexPlaceHead = 1U << 19,    // River, Street, County, Mount
  kLexRegionShort = 1U << 20,  // Calif., Ont.
  kLexRole = 1U << 21,         // minister, spokesman: lower-case roles beside names
  kLexSpeech = 1U << 22,       // said, told, added
  kLexPronoun = 1U << 23,      // words that never are names by themselves: he, the, monday
  kLexOther = 1U << 24,        // currencies, languages, prizes
};

// What a word by itself can be the name of.
inline constexpr std::uint32_t kLexNames = kLexCountry | kLexDemonym | kLexCapital | kLexBigCity |
                                           kLexCity | kLexRegion | kLexForename | kLexSurname |
                                           kLexFormerState;

// One thing that a phrase can name on the map.
struct LexPlace {
  std::uint16_t country = 0;  // two letters, see country_letters()
  std::uint16_t region = 0;   // first-level division within it; 0 unknown
  std::uint8_t size = 0;      // log2 of the inhabitants; 0 for what has none
  std::uint8_t kind = 0;      // bit number of the LexFlag it comes from
};

inline bool is_kind(const LexPlace& place, LexFlag flag) {
  return place.kind == std::countr_zero(static_cast<std::uint32_t>(flag));
}

struct LexEntry {
  std::uint32_t check = 0;
  std::uint32_t flags : 28 = 0;
  std::uint32_t max_units : 4 = 0;  // longest phrase that begins with this unit
  std::uint32_t places = 0;         // index of the first place << 8 | count

  bool is_free() const { return check == 0 && flags == 0 && max_units == 0; }
};
static_assert(sizeof(LexEntry) == 12);

// A word's classes by context, from coarse to fine (0: none), and how often it is
// written small: 0 unknown, 1 never ... 8 always.
struct LexWord {
  std::uint32_t check = 0;
  std::uint32_t packed = 0;

  static std::uint32_t pack(unsigned coarse, unsigned middle, unsigned fine, unsigned small_share,
                            bool in_scans_alone) {
    return (coarse & 0x7FU) << 25 | (middle & 0x1FFU) << 16 | (in_scans_alone ? 0x8000U : 0U) |
           (fine & 0x7FFU) << 4 | (small_share & 0xFU);
  }
  std::uint16_t coarse() const { return static_cast<std::uint16_t>(packed >> 25); }
  std::uint16_t middle() const { return static_cast<std::uint16_t>(packed >> 16 & 0x1FFU); }
  std::uint16_t fine() const { return static_cast<std::uint16_t>(packed >> 4 & 0x7FFU); }
  std::uint16_t small_share() const { return static_cast<std::uint16_t>(packed & 0xFU); }
  // Only scanned pages have it, more often than not a part of a word or a misread one.
  bool in_scans_alone() const { return (packed & 0x8000U) != 0; }
  // False for what stands for a form that the lexicon does not have. What scans alone have
  // ("tion") is none.
  bool is_word() const { return check != 0 && !in_scans_alone(); }
};

// Of small_share().
inline constexpr std::uint16_t kOrdinaryShare = 7;  // an ordinary word
inline constexpr std::uint16_t kHalfSmall = 4;      // one that is about as often a name

std::uint16_t pack_country(std::string_view letters);
std::string country_letters(std::uint16_t packed);

// The key of a phrase that goes on with a unit, or with one of this hash.
inline std::uint64_t longer_key(std::uint64_t key, std::uint32_t hash) {
  key = (key ^ hash) * 0x9E3779B97F4A7C15ULL;
  return key ^ (key >> 29);
}
inline std::uint64_t longer_folded_key(std::uint64_t key, const Unit& unit) {
  return unit.is(kUnitRest) ? key : longer_key(key, unit.folded);
}
inline std::uint64_t longer_exact_key(std::uint64_t key, const Unit& unit) {
  return unit.is(kUnitRest) ? key : longer_key(key, unit.exact);
}

// The keys of phrases: of folded units, and of units as written.
inline constexpr std::uint64_t kNoFolded = 0x2545F4914F6CDD1DULL;
inline constexpr std::uint64_t kNoExact = 0x5851F42D4C957F2DULL;
inline std::uint64_t folded_key(const Unit& unit) { return longer_folded_key(kNoFolded, unit); }
inline std::uint64_t exact_key(const Unit& unit) { return longer_exact_key(kNoExact, unit); }
std::uint64_t folded_key(std::span<const Unit> units);
std::uint64_t exact_key(std::span<const Unit> units);

// What an entry has of its key.
inline std::uint32_t check_of(std::uint64_t key) { return static_cast<std::uint32_t>(key >> 32); }

// Where the search for a key begins in a table of so many entries.
inline std::size_t entry_home(std::uint64_t key, std::size_t entries) {
  return static_cast<std::size_t>((key & 0xFFFFFFFFU) * entries >> 32);
}

class Lexicon {
 public:
  Lexicon() = default;
  Lexicon(std::span<const LexEntry> entries, std::span<const LexPlace> places,
          std::span<const LexWord> words);

  // The entry of the phrase of `units`; nullptr when there is none. Forms in
  // capitals (US, IT) are looked up as written first.
  const LexEntry* find(std::span<const Unit> units) const;
  const LexEntry* find(const Unit& unit) const {
    if (unit.is(kUnitAllUpper)) {
      if (const LexEntry* exact = find_key(exact_key(unit))) return exact;
    }
    return find_key(folded_key(unit));
  }
  // The same without looking at the form as written.
  const LexEntry* find_folded(const Unit& unit) const { return find_key(folded_key(unit)); }
  const LexEntry* find_key(std::uint64_t key) const {
    const std::uint32_t check = check_of(key);
    if (!checks_.may_have(check)) return nullptr;
    std::size_t at = entry_home(key, entries_.size());
    for (std::size_t tries = entries_.size(); tries > 0; --tries) {
      const LexEntry& entry = entries_[at];
      if (entry.is_free()) return nullptr;
      if (entry.check == check) return &entry;
      if (++at == entries_.size()) at = 0;
    }
    return nullptr;
  }
  // Has what find_key() will read on its way from memory, what find() will of `unit`, and what
  // word() will.
  void ask_key(std::uint64_t key) const {
    if (checks_.may_have(check_of(key)))
      __builtin_prefetch(entries_.data() + entry_home(key, entries_.size()));
  }
  void ask_entry(const Unit& unit) const {
    if (unit.is(kUnitAllUpper)) ask_key(exact_key(unit));
    ask_key(folded_key(unit));
  }
  void ask_word(const Unit& unit) const {
    if (!words_.empty()) __builtin_prefetch(words_.data() + (unit.exact & (words_.size() - 1)));
  }
  const LexEntry* find_phrase(std::string_view phrase) const;
  std::span<const LexPlace> places(const LexEntry& entry) const;
  const LexWord* word(std::uint32_t exact) const {
    std::size_t at = exact;
    for (std::size_t tries = words_.size(); tries > 0; --tries, ++at) {
      const LexWord& word = words_[at & (words_.size() - 1)];
      if (word.check == 0) return nullptr;
      if (word.check == exact) return &word;
    }
    return nullptr;
  }
  // Fills `words` with what is known of each unit's form, with LexWord() for nothing.
  void words(std::span<const Unit> units, std::vector<LexWord>& words) const;
  bool is_word(std::uint32_t exact) const {
    const LexWord* found = word(exact);
    return found != nullptr && found->is_word();
  }
  // The unit by itself can name somebody or some place.
  bool is_name(const Unit& unit) const {
    const LexEntry* entry = find(unit);
    return entry != nullptr && (entry->flags & kLexNames) != 0;
  }
  std::span<const LexEntry> entries() const { return entries_; }
  std::span<const LexPlace> all_places() const { return places_; }
  std::span<const LexWord> words() const { return words_; }

 private:
  std::span<const LexEntry> entries_;  // open addressing
  CheckFilter checks_;                 // of the entries
  std::span<const LexPlace> places_;
  std::span<const LexWord> words_;  // open addressing, a power of two
};

}  // namespace dateline
