#include "indexer/names/near_names.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/base/closest_name.h"
#include "common/text/name_words.h"
#include "common/text/term_maker.h"

namespace dateline {
namespace {

constexpr std::size_t kShortest = 5;  // letters of words that may differ: "East" is not "West"

// Sorted.
constexpr std::array<std::string_view, 10> kSmallWords = {"a",  "and", "at", "de",  "for",
                                                          "in", "of",  "on", "the", "to"};
constexpr std::array<std::string_view, 13> kLegalForms = {
    "ag",      "co",  "company", "corp", "corporation", "inc", "incorporated",
    "limited", "llc", "ltd",     "nv",   "plc",         "sa"};

// What a body is at its name's end, as Word::spelled: pens take one for another. The second list is
// of bodies that may well be others.
constexpr std::array<std::string_view, 5> kBodies = {"administration", "agency", "commission",
                                                     "office", "organisation"};
constexpr std::array<std::string_view, 2> kOtherBodies = {"association", "authority"};

bool in_list(const auto& sorted, std::string_view word) {
  return std::ranges::binary_search(sorted, word);
}

Likeness likeness_of_bodies(std::string_view a, std::string_view b) {
  const bool first = in_list(kBodies, a) && in_list(kBodies, b);
  const bool either = (in_list(kBodies, a) || in_list(kOtherBodies, a)) &&
                      (in_list(kBodies, b) || in_list(kOtherBodies, b));
  return first ? Likeness::kSpelling : either ? Likeness::kSlip : Likeness::kNone;
}

// "utilities" -> "utility", "services" -> "service", "business" as it is.
std::string singular(std::string word) {
  if (word.size() > 4 && word.ends_with("ies")) {
    word.replace(word.size() - 3, 3, "y");
  } else if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss")) {
    word.pop_back();
  }
  return word;
}

}  // namespace

NearName::Word NearName::word_of(std::string folded) {
  thread_local TermMaker maker;
  std::string stem = maker.term(folded, 0, "en");
  folded = singular(std::move(folded));
  std::ranges::replace(folded, 'z', 's');
  return {std::move(folded), std::move(stem)};
}

NearName::NearName(const std::string& name) {
  std::vector<std::string> words = words_of_name(folded_name(name));
  std::erase_if(words, [](const std::string& word) { return in_list(kSmallWords, word); });
  while (words.size() > 1 && in_list(kLegalForms, words.back())) words.pop_back();
  for (std::string& word : words) words_.push_back(word_of(std::move(word)));
}

Likeness NearName::likeness(const Word& a, const Word& b) {
  if (a.spelled == b.spelled) return Likeness::kSpelling;
  if (a.stem == b.stem) return Likeness::kSlip;
  const auto& [shorter, longer] = std::minmax(
      a.spelled, b.spelled, [](const auto& x, const auto& y) { return x.size() < y.size(); });
  const bool slip = shorter.size() >= kShortest && longer.size() - shorter.size() <= 1 &&
                    shorter.front() == longer.front() && edit_distance(shorter, longer) <= 1;
  return slip ? Likeness::kSlip : Likeness::kNone;
}

// "Federal Emergency Management Agency" and "... Administration"; two words alone are too few.
Likeness NearName::likeness_of_ends(const Words& a, const Words& b) {
  constexpr std::size_t kFewest = 3;
  const Likeness ends = likeness(a.back(), b.back());
  if (a.size() < kFewest) return ends;
  return std::max(ends, likeness_of_bodies(a.back().spelled, b.back().spelled));
}

// Where one has a word more, each two neighbours of it are tried as one word.
Likeness NearName::likeness(const Words& a, const Words& b) {
  if (a.size() < b.size()) return likeness(b, a);
  if (a.size() > b.size() + 1) return Likeness::kNone;
  if (a.size() == b.size()) {
    Likeness least = Likeness::kSpelling;
    for (std::size_t i = 0; i + 1 < a.size(); ++i) least = std::min(least, likeness(a[i], b[i]));
    return a.empty() ? least : std::min(least, likeness_of_ends(a, b));
  }
  Likeness best = Likeness::kNone;
  for (std::size_t at = 0; at < b.size(); ++at) {
    Words joined = a;
    joined[at] = word_of(a[at].spelled + a[at + 1].spelled);
    joined.erase(joined.begin() + static_cast<std::ptrdiff_t>(at) + 1);
    best = std::max(best, likeness(joined, b));
  }
  return best;
}

std::vector<std::string> NearName::sorted() const {
  std::vector<std::string> words;
  for (const Word& word : words_) words.push_back(word.spelled);
  std::ranges::sort(words);
  return words;
}

bool NearName::differs_in_one_of_many(const NearName& other) const {
  constexpr std::size_t kFewest = 4;
  if (words_.size() < kFewest || words_.size() != other.words_.size()) return false;
  std::size_t different = 0;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const std::string& own = words_[i].spelled;
    const std::string& others = other.words_[i].spelled;
    if (own == others) continue;
    if (own.empty() || others.empty() || own.front() != others.front()) return false;
    ++different;
  }
  return different == 1;
}

Likeness NearName::likeness(const NearName& other) const {
  if (sorted() == other.sorted()) return Likeness::kSpelling;
  return likeness(words_, other.words_);
}

}  // namespace dateline
