#include "searcher/results/suggest.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "common/article/country.h"
#include "common/text/term_maker.h"
#include "searcher/match/place_names.h"
#include "searcher/query/value_query.h"

namespace dateline {
namespace {

// Of each field, the most frequent names; rarer ones are found by searching.
constexpr std::size_t kMaxNames = 50'000;
constexpr std::size_t kMinLetters = 2;
// Terms of one segment that are looked at closely.
constexpr std::size_t kBestTerms = 64;
// Names are sought for the last so many words of what was typed.
constexpr std::size_t kNameWords = 3;

// Where the last words begin: first that of the last kNameWords, last that of the last.
std::vector<std::size_t> word_starts(std::string_view typed) {
  std::vector<std::size_t> starts;
  for (std::size_t at = typed.size(); starts.size() < kNameWords && at > 0;) {
    const std::size_t blank = typed.rfind(' ', at - 1);
    const std::size_t begin = blank == std::string_view::npos ? 0 : blank + 1;
    starts.insert(starts.begin(), begin);
    if (begin == 0) break;
    at = blank;
  }
  return starts;
}

// By name what else it is spelled as, folded: " | imf | i m f". No folded name has the sign.
std::unordered_map<std::string_view, std::string> other_spellings(const NameTable& names,
                                                                  Field field) {
  std::unordered_map<std::string_view, std::string> spellings;
  for (const NameChange& change : names.of(field)) {
    spellings[change.name] += " | " + change.folded;
  }
  for (const ShortForm& form : names.short_forms()) {
    if (form.field == field) spellings[form.name] += " | " + form.folded;
  }
  return spellings;
}

// The terms of a segment that `folded` begins, or that begin it: a stem is
// shorter than its words.
std::vector<std::string> terms_beginning(const Tokens& tokens, const std::string& folded) {
  std::vector<std::pair<std::uint32_t, std::size_t>> best;  // articles, lexicographic index
  const TermDictionary& terms = tokens.terms();
  auto first_from = [&](const std::string& from) {
    std::size_t index = terms.size();
    terms.scan(from, [&](std::size_t i, std::string_view) {
      index = i;
      return false;
    });
    return index;
  };
  const std::size_t end = first_from(folded + "\xF4\x90");  // after every character
  for (std::size_t i = first_from(folded); i < end; ++i) {
    best.emplace_back(tokens.articles_with(tokens.rank_at(i)), i);
  }
  const std::size_t count = std::min(best.size(), kBestTerms);
  std::partial_sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(count), best.end(),
                    std::greater<>());
  std::vector<std::string> found;
  for (std::size_t i = 0; i < count; ++i) found.push_back(terms.term(best[i].second));
  for (std::size_t length = kMinLetters; length < folded.size(); ++length) {
    const std::string stem = folded.substr(0, length);
    if (tokens.rank_of(stem)) found.push_back(stem);
  }
  return found;
}

// Articles with the term that are not deleted.
std::uint64_t live_with(const Segment& segment, TermRank rank) {
  return segment.tokens().articles_with(rank) - segment.deletions().with_term(rank);
}

}  // namespace

Suggester::Suggester(const OpenedArchive& archive) : archive_(archive) {
  for (const Field field : {Field::kPerson, Field::kOrganisation, Field::kPlace, Field::kCountry}) {
    names_.push_back(names_of(field));
  }
}

Suggester::Names Suggester::names_of(Field field) const {
  const std::size_t index = *facet_index(field);
  std::unordered_map<std::string_view, std::uint64_t> counts;
  for (const auto& segment : archive_.segments()) {
    const FacetColumn& column = segment->columns().facet(index);
    std::vector<std::uint64_t> articles(column.roots());
    for (ArticleNumber article = 0; article < segment->size(); ++article) {
      if (segment->deletions().contains(article)) continue;
      NamesSeen seen;
      column.for_each_name(article, [&](const ArticleName& name) {
        if (seen.add(name.root)) ++articles[name.root];
      });
    }
    for (std::uint32_t i = 0; i < articles.size(); ++i) {
      if (articles[i] > 0) counts[column.value(i)] += articles[i];
    }
  }
  Names names{field, {}};
  for (const auto& [value, articles] : counts)
    names.names.push_back({std::string(value), "", "", articles});
  std::sort(names.names.begin(), names.names.end(), [](const Name& a, const Name& b) {
    return a.articles != b.articles ? a.articles > b.articles : a.text < b.text;
  });
  if (names.names.size() > kMaxNames) names.names.resize(kMaxNames);
  const auto others = other_spellings(archive_.names(), field);
  for (Name& name : names.names) {
    name.label = field == Field::kCountry ? country_name(name.text) : name.text;
    name.folded = " " + folded_name(name.label);
    if (const auto other = others.find(name.text); other != others.end())
      name.folded += other->second;
  }
  return names;
}

void Suggester::add_names(const Names& names, std::string_view typed, std::size_t count,
                          std::vector<Suggestion>& found) const {
  for (const std::size_t start : word_starts(typed)) {
    const std::string folded = folded_name(typed.substr(start));
    if (folded.size() < kMinLetters) continue;
    const std::string_view place = names.field == Field::kPlace
                                       ? shown_place_of_form(archive_.names(), typed.substr(start))
                                       : "";
    const std::size_t before = found.size();
    for (const Name& name : names.names) {
      if (found.size() == before + count) break;
      if (name.folded.find(" " + folded) == std::string::npos && name.text != place) continue;
      found.push_back({std::string(field_info(names.field).name), name.label,
                       value_query(names.field, name.text), name.articles, typed.size() - start});
    }
    if (found.size() > before) return;
  }
}

void Suggester::add_words(std::string_view typed, std::size_t count,
                          std::vector<Suggestion>& found) const {
  const std::vector<std::size_t> starts = word_starts(typed);
  if (starts.empty()) return;
  const std::string_view word = typed.substr(starts.back());
  TermMaker maker;
  const std::string folded = maker.folded(word);
  if (folded.size() < kMinLetters) return;
  // By term: how many articles, and its most frequent form that begins so.
  std::map<std::string, std::pair<std::uint64_t, std::string>> words;
  for (const auto& segment : archive_.segments()) {
    for (const std::string& term : terms_beginning(segment->tokens(), folded)) words[term];
  }
  for (auto& [term, word_found] : words) {
    for (const auto& segment : archive_.segments()) {
      const auto rank = segment->tokens().rank_of(term);
      if (!rank) continue;
      const std::uint64_t live = live_with(*segment, *rank);
      word_found.first += live;
      if (live == 0) continue;
      if (!word_found.second.empty()) continue;
      for (const std::string& form : segment->tokens().forms(*rank)) {
        if (!maker.folded(form).starts_with(folded)) continue;
        word_found.second = form;
        break;
      }
    }
  }
  std::vector<Suggestion> all;
  for (const auto& [term, word_found] : words) {
    if (word_found.second.empty()) continue;
    all.push_back({"word", word_found.second, word_found.second, word_found.first, word.size()});
  }
  std::stable_sort(all.begin(), all.end(), [](const Suggestion& a, const Suggestion& b) {
    return a.articles > b.articles;
  });
  if (all.size() > count) all.resize(count);
  found.insert(found.end(), all.begin(), all.end());
}

std::vector<Suggestion> Suggester::suggest(std::string_view typed, std::size_t count) const {
  std::vector<Suggestion> found;
  if (typed.ends_with(' ')) return found;
  for (const Names& names : names_) add_names(names, typed, count, found);
  add_words(typed, count, found);
  std::ranges::stable_sort(found, [](const Suggestion& a, const Suggestion& b) {
    return a.replaces != b.replaces ? a.replaces > b.replaces : a.articles > b.articles;
  });
  return found;
}

}  // namespace dateline
