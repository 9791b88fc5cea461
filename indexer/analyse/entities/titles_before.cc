#include "indexer/analyse/entities/titles_before.h"

#include <map>
#include <set>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/plain_fold.h"

namespace dateline {
namespace {

std::string whole_title(const std::string& title) {
  static const std::map<std::string, std::string, std::less<>> titles = {
      {"capt", "captain"},  {"col", "colonel"},    {"gen", "general"},    {"gov", "governor"},
      {"lt", "lieutenant"}, {"pres", "president"}, {"prof", "professor"}, {"rep", "representative"},
      {"sen", "senator"},   {"sgt", "sergeant"}};
  const auto found = titles.find(title);
  return found == titles.end() ? title : found->second;
}

std::string_view without_blanks(std::string_view text) {
  while (text.ends_with(' ') || text.ends_with('\n')) text.remove_suffix(1);
  return text;
}

// A dash of an old dispatch stands without blanks: "Glasgow, July 22.—Dr."
std::size_t last_word_at(std::string_view text) {
  const std::size_t blank = text.find_last_of(" \n\t");
  std::size_t at = blank == std::string_view::npos ? 0 : blank + 1;
  if (text.find_first_of("-\xE2", at) == std::string_view::npos) return at;
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
  if (before.substr(last_word_at(before)) != "and") return {};
  return title_before(before.substr(0, last_word_at(before)));
}

bool is_womans_title(const std::string& title) {
  static const std::set<std::string_view> titles = {
      "mrs",  "miss", "ms",       "mme",    "mlle",    "madame", "lady",  "madam",
      "dame", "frau", "baroness", "senora", "signora", "begum",  "datin", "smt"};
  return titles.contains(title);
}

bool is_mans_title(const std::string& title) {
  static const std::set<std::string_view> titles = {"mr",    "sir",    "lord",    "herr",
                                                    "senor", "signor", "monsieur"};
  return titles.contains(title);
}

bool is_title_of_forenames(const std::string& title) {
  static const std::set<std::string_view> titles = {"emperor", "empress", "king",  "patriarch",
                                                    "pope",    "prince",  "queen", "princess",
                                                    "saint",   "st",      "tsar"};
  return titles.contains(title);
}

}  // namespace dateline
