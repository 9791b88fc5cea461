#include "indexer/analyse/entities/language_names.h"

#include <string_view>

namespace dateline {
namespace {

constexpr std::string_view kSpeakingWords[] = {
    "speak",      "speaks",  "spoke",    "speaking", "spoken",   "fluent", "learn",
    "learns",     "learned", "learning", "teach",    "teaches",  "taught", "teaching",
    "understand", "study",   "studied",  "studies",  "studying", "write",  "writes"};
constexpr std::string_view kLanguageHeads[] = {
    "language", "languages", "lesson",      "lessons",      "learners", "speaker",
    "speakers", "speaking",  "translation", "translations", "version",  "proficiency",
    "dialect",  "grammar",   "dictionary",  "vocabulary",   "alphabet", "subtitles",
    "teacher",  "teachers",  "word",        "words"};
constexpr std::string_view kKnowingWords[] = {"mix",     "mixture", "blend",    "knowledge",
                                              "command", "teacher", "teachers", "smattering"};
constexpr std::string_view kOfWord[] = {"of"};
constexpr std::string_view kBothWords[] = {"and", "or"};
constexpr std::string_view kIntoLanguage[] = {"in", "In", "into", "from"};
constexpr std::string_view kBehindLanguage[] = {"and", "or",  "that", "but", "to", "as",
                                                "by",  "for", "with", "at",  "in", "on"};

}  // namespace

bool names_language(const TagDocument& document, std::size_t i, std::size_t last_language) {
  const auto& units = document.units;
  const std::size_t end = i + 1;
  const std::size_t next = document.mark_at(end) == '-' ? end + 1 : end;  // "French-language"
  if (next < units.size() && is_one_of(document, next, kLanguageHeads)) return true;
  if (i == 0) return false;
  std::size_t behind = end;  // of "French and German farmers"
  if (end + 1 < units.size() && is_one_of(document, end, kBothWords) &&
      (document.lex[end + 1].flags & kLexDemonym) != 0) {
    behind = end + 2;
  }
  const bool last = behind >= units.size() || !units[behind].is(kUnitWord) ||
                    is_one_of(document, behind, kBehindLanguage);
  if (!last) return false;
  if (is_one_of(document, i - 1, kSpeakingWords)) return true;
  if (is_one_of(document, i - 1, kIntoLanguage)) return true;
  if (i < 2) return false;
  if (is_one_of(document, i - 1, kOfWord)) return is_one_of(document, i - 2, kKnowingWords);
  return last_language == i - 2 && is_one_of(document, i - 1, kBothWords);
}

}  // namespace dateline
