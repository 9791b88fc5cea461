#include "indexer/analyse/entities/titles_before.h"

#include <algorithm>
#include <utility>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/plain_fold.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

std::string whole_title(std::string title) {
  static constexpr std::pair<std::string_view, std::string_view> kTitles[] = {
      {"capt", "captain"},  {"col", "colonel"},    {"gen", "general"},    {"gov", "governor"},
      {"lt", "lieutenant"}, {"pres", "president"}, {"prof", "professor"}, {"rep", "representative"},
      {"sen", "senator"},   {"sgt", "sergeant"}};
  const auto* const found =
      std::ranges::find_if(kTitles, [&](const auto& known) { return known.first == title; });
  return found == std::end(kTitles) ? std::move(title) : std::string(found->second);
}

std::string_view without_blanks(std::string_view text) {
  while (text.ends_with(' ') || text.ends_with('\n')) text.remove_suffix(1);
  return text;
}

// A dash of an old dispatch stands without blanks: "Glasgow, July 22.—Dr."
std::size_t last_word_at(std::string_view text) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
  std::size_t at = text.size();
  bool dashes = false;
  for (; at > 0 && !is_blank(text[at - 1]); --at)
    dashes = dashes || text[at - 1] == '-' || text[at - 1] == '\xE2';
  if (!dashes) return at;
  for (const std::string_view dash : {"\xE2\x80\x94", "\xE2\x80\x93", "--", ")-", ".-"}) {
    const std::size_t behind = text.substr(at).rfind(dash);
    if (behind != std::string_view::npos) at += behind + dash.size();
  }
  return at;
}

}  // namespace

std::string title_before(std::string_view before) {
  before = without_blanks(before);
  const std::string_view word = before.substr(last_word_at(before));
  if (word.empty() || !is_ascii_upper(word[0])) return {};
  std::string title = fold_plain(word);
  if (title.back() == '.') title.pop_back();
  return whole_title(std::move(title));
}

std::string other_title_before(std::string_view before) {
  before = without_blanks(before);
  before = without_blanks(before.substr(0, last_word_at(before)));
  if (!before.ends_with("and")) return {};  // nearly all
  if (before.substr(last_word_at(before)) != "and") return {};
  return title_before(before.substr(0, last_word_at(before)));
}

std::uint8_t title_kinds(std::string_view title) {
  static const WordSet womans = {"mrs",     "miss",  "ms",    "mme",  "mlle",     "madame",
                                 "lady",    "madam", "dame",  "frau", "baroness", "senora",
                                 "signora", "begum", "datin", "smt"};
  static const WordSet mans = {"mr", "sir", "lord", "herr", "senor", "signor", "monsieur"};
  static const WordSet of_forenames = {"emperor", "empress", "king",  "patriarch",
                                       "pope",    "prince",  "queen", "princess",
                                       "saint",   "st",      "tsar"};
  if (title.empty()) return 0;
  const std::uint32_t folded = hash_folded(title);
  unsigned kinds = 0;
  if (womans.has(folded)) kinds |= kWomansTitle;
  if (mans.has(folded)) kinds |= kMansTitle;
  if (of_forenames.has(folded)) kinds |= kTitleOfForenames;
  if (title == "mrs") kinds |= kTitleMrs;
  if (title == "miss") kinds |= kTitleMiss;
  return static_cast<std::uint8_t>(kinds);
}

}  // namespace dateline
