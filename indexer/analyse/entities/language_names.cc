#include "indexer/analyse/entities/language_names.h"

#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

// Written small, all of them.
const WordSet kSpeakingWords = {
    "speak",      "speaks",  "spoke",    "speaking", "spoken",   "fluent", "learn",
    "learns",     "learned", "learning", "teach",    "teaches",  "taught", "teaching",
    "understand", "study",   "studied",  "studies",  "studying", "write",  "writes"};
const WordSet kLanguageHeads = {
    "language", "languages", "lesson",      "lessons",      "learners", "speaker",
    "speakers", "speaking",  "translation", "translations", "version",  "proficiency",
    "dialect",  "grammar",   "dictionary",  "vocabulary",   "alphabet", "subtitles",
    "teacher",  "teachers",  "word",        "words"};
const WordSet kKnowingWords = {"mix",     "mixture", "blend",    "knowledge",
                               "command", "teacher", "teachers", "smattering"};
const WordSet kOfWord = {"of"};
const WordSet kBothWords = {"and", "or"};
const WordSet kIntoLanguage = {"in", "into", "from"};
const WordSet kBehindLanguage = {"and", "or",  "that", "but", "to", "as",
                                 "by",  "for", "with", "at",  "in", "on"};

bool is_small(const Unit& unit, const WordSet& words) {
  return words.has(unit) && !unit.is(kUnitHasUpper);
}

// "In", not "IN".
bool is_at_start(const Unit& unit) {
  static const std::uint32_t in = hash_folded("in");
  return unit.folded == in && unit.is(kUnitCapital) && !unit.is(kUnitAllUpper);
}

}  // namespace

bool names_language(const TagDocument& document, std::size_t i, std::size_t last_language) {
  const auto& units = document.units;
  const std::size_t end = i + 1;
  const std::size_t next = document.mark_at(end) == '-' ? end + 1 : end;  // "French-language"
  if (next < units.size() && is_small(units[next], kLanguageHeads)) return true;
  if (i == 0) return false;
  std::size_t behind = end;  // of "French and German farmers"
  if (end + 1 < units.size() && is_small(units[end], kBothWords) &&
      (document.lex[end + 1].flags & kLexDemonym) != 0) {
    behind = end + 2;
  }
  const bool last = behind >= units.size() || !units[behind].is(kUnitWord) ||
                    is_small(units[behind], kBehindLanguage);
  if (!last) return false;
  if (is_small(units[i - 1], kSpeakingWords)) return true;
  if (is_small(units[i - 1], kIntoLanguage) || is_at_start(units[i - 1])) return true;
  if (i < 2) return false;
  if (is_small(units[i - 1], kOfWord)) return is_small(units[i - 2], kKnowingWords);
  return last_language == i - 2 && is_small(units[i - 1], kBothWords);
}

}  // namespace dateline
