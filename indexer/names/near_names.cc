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

bool in_list(const auto& sorted, std::string_view word) {
  return std::ranges::binary_search(sorted, word);
}

std::string stem_of(const std::string& folded) {
  thread_local TermMaker maker;
  return maker.term(folded, 0, "en");
}

}  // namespace

NearName::NearName(const std::string& name) {
  for (std::string& word : words_of_name(folded_name(name))) {
    if (in_list(kSmallWords, word)) continue;
    std::string stem = stem_of(word);
    words_.push_back({std::move(word), std::move(stem)});
  }
  while (words_.size() > 1 && in_list(kLegalForms, words_.back().folded)) words_.pop_back();
}

bool NearName::alike(const Word& a, const Word& b) {
  if (a.stem == b.stem) return true;
  const auto& [shorter, longer] = std::minmax(
      a.folded, b.folded, [](const auto& x, const auto& y) { return x.size() < y.size(); });
  return shorter.size() >= kShortest && longer.size() - shorter.size() <= 1 &&
         shorter.front() == longer.front() && edit_distance(shorter, longer) <= 1;
}

// Each two neighbours in turn as one word.
bool NearName::alike_but_for_blank(const std::vector<Word>& more, const std::vector<Word>& fewer) {
  for (std::size_t at = 0; at < fewer.size(); ++at) {
    if (at > 0 && !alike(more[at - 1], fewer[at - 1])) return false;
    const std::string folded = more[at].folded + more[at + 1].folded;
    if (!alike({folded, stem_of(folded)}, fewer[at])) continue;
    return std::equal(more.begin() + static_cast<std::ptrdiff_t>(at) + 2, more.end(),
                      fewer.begin() + static_cast<std::ptrdiff_t>(at) + 1, fewer.end(), alike);
  }
  return false;
}

std::vector<std::string> NearName::sorted_stems() const {
  std::vector<std::string> stems;
  for (const Word& word : words_) stems.push_back(word.stem);
  std::ranges::sort(stems);
  return stems;
}

bool NearName::is_near(const NearName& other) const {
  if (words_.size() == other.words_.size()) {
    return std::ranges::equal(words_, other.words_, alike) ||
           sorted_stems() == other.sorted_stems();
  }
  if (words_.size() == other.words_.size() + 1) return alike_but_for_blank(words_, other.words_);
  if (words_.size() + 1 == other.words_.size()) return alike_but_for_blank(other.words_, words_);
  return false;
}

}  // namespace dateline
