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
  std::uint64_t key = kNoFolded;
  for (const Unit& unit : units) key = longer_folded_key(key, unit);
  return key;
}

std::uint64_t exact_key(std::span<const Unit> units) {
  std::uint64_t key = kNoExact;
  for (const Unit& unit : units) key = longer_exact_key(key, unit);
  return key;
}

Lexicon::Lexicon(std::span<const LexEntry> entries, std::span<const LexPlace> places,
                 std::span<const LexWord> words)
    : entries_(entries), checks_(entries.size()), places_(places), words_(words) {
  for (const LexEntry& entry : entries) {
    if (!entry.is_free()) checks_.add(entry.check);
  }
}

const LexEntry* Lexicon::find(std::span<const Unit> units) const {
  if (units.empty()) return nullptr;
  return units.size() == 1 ? find(units[0]) : find_key(folded_key(units));
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
  words.resize(units.size());
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (i + kAhead < units.size()) ask_word(units[i + kAhead]);
    const LexWord* found = units[i].is(kUnitWord) ? word(units[i].exact) : nullptr;
    words[i] = found != nullptr ? *found : LexWord();
  }
}

}  // namespace dateline
