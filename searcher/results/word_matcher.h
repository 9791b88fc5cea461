// Which words of a text a query asked for: the same analysis as the index, so
// that what is highlighted is what matched.
//
// One object serves one query and one thread. It remembers what it found about a
// written form, so a page of articles costs little more than its first one.
#pragma once

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/text/term_maker.h"
#include "common/text/token.h"

namespace dateline {

// A word of the operator =: a text's word that has one of the terms, and this exact form.
struct ExactWord {
  std::string form;
  std::vector<std::string> terms;  // as in HighlightTerms
  std::vector<std::vector<std::string>> languages;
};

// What to highlight. Words under NOT are for the caller to leave out.
struct HighlightTerms {
  std::vector<std::string> terms;  // index terms, without a field's prefix
  std::vector<ExactWord> exact;
  std::vector<std::string> prefixes;   // folded, as in negotiat*
  std::vector<std::string> near = {};  // folded, as in carranza~: words one letter away, too
  // For each of `terms` the languages of the texts that it is looked for in; empty or missing: all.
  std::vector<std::vector<std::string>> languages = {};
};

class WordMatcher {
 public:
  static constexpr std::int32_t kNoWord = -1;

  explicit WordMatcher(HighlightTerms asked);

  // Which of the asked words a token is (terms, then exact, prefixes and
  // near ones, in one numbering from 0); kNoWord when it is none. `language` is the text's.
  std::int32_t match(std::string_view form, std::uint8_t flags, std::string_view language);

  std::size_t word_count() const {
    return asked_.terms.size() + asked_.exact.size() + asked_.prefixes.size() + asked_.near.size();
  }

 private:
  bool may_match(std::string_view form, std::string_view language) const;
  std::int32_t find(std::string_view form, std::uint8_t flags, std::string_view language);

  HighlightTerms asked_;
  std::vector<std::set<std::string>> near_;  // the spellings of asked_.near
  TermMaker maker_;
  std::unordered_map<std::string, std::int32_t> term_numbers_;
  std::array<bool, 128> first_letters_{};  // small first letters that asked words have
  std::unordered_map<std::string, std::int32_t> found_;  // by form, kind of token and language
  std::string key_;
};

}  // namespace dateline
