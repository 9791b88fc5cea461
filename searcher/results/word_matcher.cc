#include "searcher/results/word_matcher.h"

#include <algorithm>
#include <utility>

#include "searcher/match/near_spellings.h"
#include "searcher/query/query_tree.h"

namespace dateline {
namespace {

constexpr std::uint8_t kTermFlags = kAcronym | kGram | kGramEnd;  // those that a term depends on
constexpr std::size_t kMaxRemembered = 200'000;                   // forms; some 20 MB

unsigned char small_first(std::string_view text) {
  const auto c = static_cast<unsigned char>(text.front());
  return c >= 'A' && c <= 'Z' ? static_cast<unsigned char>(c + 32) : c;
}

// Whether the term of this number is looked for in texts of `language`.
bool is_in(const std::vector<std::vector<std::string>>& languages, std::size_t term,
           std::string_view language) {
  return term >= languages.size() || takes_language(languages[term], language);
}

bool has_term(const ExactWord& word, const std::string& term, std::string_view language) {
  for (std::size_t i = 0; i < word.terms.size(); ++i) {
    if (word.terms[i] == term && is_in(word.languages, i, language)) return true;
  }
  return false;
}

// Languages whose terms may begin otherwise than the word does: their stemmers
// take prefixes away, or l' and d' are.
bool changes_beginnings(std::string_view language) {
  constexpr std::string_view kSuch[] = {"ar", "ca", "fr", "ga", "id", "it"};
  return std::ranges::find(kSuch, language) != std::end(kSuch);
}

// Whether a form may be one letter away from a word: one of its first two letters is then one of
// the word's.
bool may_begin_near(std::string_view form, std::string_view word) {
  const auto is_letter = [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; };
  if (form.size() < 2 || !is_letter(form[0]) || !is_letter(form[1])) return true;
  const std::string_view first_two = word.substr(0, 2);
  return first_two.find(static_cast<char>(form[0] | 0x20)) != std::string_view::npos ||
         first_two.find(static_cast<char>(form[1] | 0x20)) != std::string_view::npos;
}

}  // namespace

WordMatcher::WordMatcher(HighlightTerms asked) : asked_(std::move(asked)) {
  auto first_letter = [&](std::string_view word) {
    if (!word.empty() && small_first(word) < 128) first_letters_[small_first(word)] = true;
  };
  for (const std::string& term : asked_.terms) {
    term_numbers_.emplace(term, static_cast<std::int32_t>(&term - asked_.terms.data()));
    std::string_view letters = term;
    if (letters.starts_with(kAcronymTermPrefix)) letters.remove_prefix(kAcronymTermPrefix.size());
    first_letter(letters);
  }
  for (const ExactWord& word : asked_.exact) first_letter(word.form);
  for (const std::string& prefix : asked_.prefixes) first_letter(prefix);
  for (const std::string& word : asked_.near) near_.push_back(fuzzy_spellings(word));
}

// Folding and stemming keep an ASCII first letter, which spares most words both.
bool WordMatcher::may_match(std::string_view form, std::string_view language) const {
  const unsigned char first = small_first(form);
  if (first >= 128 || first_letters_[first] || changes_beginnings(language)) return true;
  return std::ranges::any_of(asked_.near,
                             [&](const std::string& word) { return may_begin_near(form, word); });
}

std::int32_t WordMatcher::match(std::string_view form, std::uint8_t flags,
                                std::string_view language) {
  if (form.empty() || !may_match(form, language)) return kNoWord;
  const auto kind = static_cast<std::uint8_t>(flags & kTermFlags);
  key_.assign(form);
  key_ += static_cast<char>(kind);
  key_ += language;
  if (const auto known = found_.find(key_); known != found_.end()) return known->second;
  if (found_.size() >= kMaxRemembered) found_.clear();
  const std::int32_t word = find(form, kind, language);
  found_.emplace(key_, word);
  return word;
}

std::int32_t WordMatcher::find(std::string_view form, std::uint8_t flags,
                               std::string_view language) {
  const bool by_term = !term_numbers_.empty() || !asked_.exact.empty();
  const std::string term = by_term ? maker_.term(form, flags, language) : std::string();
  if (!term_numbers_.empty()) {
    const auto known = term_numbers_.find(term);
    if (known != term_numbers_.end() &&
        is_in(asked_.languages, static_cast<std::size_t>(known->second), language))
      return known->second;
  }
  auto number = static_cast<std::int32_t>(asked_.terms.size());
  if (!asked_.exact.empty()) {
    const std::string exact = exact_form(form);
    for (const ExactWord& asked : asked_.exact) {
      if (exact_match(asked.form, exact) && has_term(asked, term, language)) return number;
      ++number;
    }
  }
  if (!asked_.prefixes.empty()) {
    const std::string folded = maker_.folded(form);
    for (const std::string& prefix : asked_.prefixes) {
      if (folded.starts_with(prefix)) return number;
      ++number;
    }
  }
  if (!near_.empty()) {
    const std::string folded = maker_.folded(form);
    for (const std::set<std::string>& spellings : near_) {
      if (spellings.contains(folded)) return number;
      ++number;
    }
  }
  return kNoWord;
}

}  // namespace dateline
