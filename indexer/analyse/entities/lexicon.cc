#include "indexer/analyse/entities/lexicon.h"

namespace dateline {
std::uint16_t pack_country(std::string_view letters) {
  if (letters.size() < 2) return 0;
  return static_cast<std::uint16_t>(static_cast<unsigned char>(letters[0]) << 8 |
                                    static_cast<unsigned char>(letters[1]));
}

std::string country_letters(std::uint16_t packed) {
  return {static_cast<char>(packed >> 8), static_cast<char>(packed & 0xFF)};
}

std::uint64_t folded_key(std::span<const Unit> units) {
  std::uint64_t key = 0x2545F4914F6CDD1DULL;
  for (const Unit& unit : units) {
    if (!unit.is(kUnitRest)) key = longer_key(key, unit.folded);
  }
  return key;
}

std::uint64_t exact_key(std::span<const Unit> units) {
  std::uint64_t key = 0x5851F42D4C957F2DULL;
  for (const Unit& unit : units) {
    if (!unit.is(kUnitRest)) key = longer_key(key, unit.exact);
  }
  return key;
}

const LexEntry* Lexicon::find_key(std::uint64_t key) const {
  const auto check = static_cast<std::uint32_t>(key >> 32);
  const LexEntry* const end = entries_.data() + entries_.size();
  const LexEntry* entry = entries_.data() + entry_home(key, entries_.size());
  for (std::size_t tries = entries_.size(); tries > 0; --tries) {
    if (entry->is_free()) return nullptr;
    if (entry->check == check) return entry;
    if (++entry == end) entry = entries_.data();
  }
  return nullptr;
}

const LexEntry* Lexicon::find(std::span<const Unit> units) const {
  if (units.empty()) return nullptr;
  if (units.size() == 1 && units[0].is(kUnitAllUpper)) {
    const LexEntry* exact = find_key(exact_key(units));
    if (exact != nullptr) return exact;
  }
  return find_key(folded_key(units));
}

const LexEntry* Lexicon::find_phrase(std::string_view phrase) const {
  thread_local std::vector<Unit> units;  // kept, as phrases are short and asked for often
  split_units(phrase, units);
  return find(units);
}

std::span<const LexPlace> Lexicon::places(const LexEntry& entry) const {
  const std::size_t begin = entry.places >> 8;
  const std::size_t count = entry.places & 0xFF;
  if (begin + count > places_.size()) return {};
  return places_.subspan(begin, count);
}

void Lexicon::words(std::span<const Unit> units, std::vector<LexWord>& words) const {
  // What a unit needs comes from memory while those before it are looked up.
  constexpr std::size_t kAhead = 12;
  words.clear();
  words.reserve(units.size());
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (i + kAhead < units.size()) ask_word(units[i + kAhead]);
    const LexWord* found = units[i].is(kUnitWord) ? word(units[i].exact) : nullptr;
    words.push_back(found != nullptr ? *found : LexWord());
  }
}

const LexWord* Lexicon::word(std::uint32_t exact) const {
  if (words_.empty()) return nullptr;
  const std::size_t mask = words_.size() - 1;
  for (std::size_t at = exact & mask, tries = 0; tries <= mask; at = (at + 1) & mask, ++tries) {
    const LexWord& word = words_[at];
    if (word.check == 0) return nullptr;
    if (word.check == exact) return &word;
  }
  return nullptr;
}

}  // namespace dateline
