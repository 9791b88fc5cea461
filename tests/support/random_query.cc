#include "tests/support/random_query.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/text/tokenizer.h"
#include "tests/support/random_words.h"

namespace dateline {
namespace {

// The facets that a record can give.
constexpr std::array<Field, 8> kRecordFacets = {
    Field::kPerson, Field::kOrganisation, Field::kPlace,  Field::kCountry,
    Field::kSource, Field::kSection,      Field::kAuthor, Field::kLanguage,
};

// And those that only the analysis of the text gives.
constexpr std::array<Field, 5> kFoundFacets = {
    Field::kMentions, Field::kFiled, Field::kFiledCountry, Field::kAgency, Field::kEvent,
};

constexpr std::array<std::string_view, 17> kFacets = {
    "person", "org",  "place", "country",  "source", "section",       "author", "lang", "year",
    "month",  "week", "day",   "mentions", "filed",  "filed-country", "agency", "event"};

std::string brackets(const std::string& text) { return "(" + text + ")"; }

std::string numbered(const char* name, int number) { return name + std::to_string(number); }

}  // namespace

SearchRequest RandomQueries::next() {
  SearchRequest request;
  request.today = day_number(2025, 3, 15);
  if (!random_.chance(4)) request.query = any_of_all(random_.between(0, 3));
  if (random_.chance(40)) {
    for (int left = random_.between(1, 4); left > 0; --left) request.filters.push_back(filter());
  }
  if (random_.chance(15)) request.from = date_text();
  if (random_.chance(15)) request.to = date_text();
  constexpr std::array<std::size_t, 4> kValues = {1, 3, 10, kMaxFacetValues};
  for (const std::string_view facet : kFacets) {
    if (random_.chance(30)) request.facets.push_back({std::string(facet), random_.pick(kValues)});
  }
  constexpr std::array<Interval, 4> kIntervals = {Interval::kDay, Interval::kWeek, Interval::kMonth,
                                                  Interval::kYear};
  if (random_.chance(40)) request.timeline = random_.pick(kIntervals);
  constexpr std::array<SortOrder, 4> kOrders = {SortOrder::kRelevance, SortOrder::kRelevance,
                                                SortOrder::kNewest, SortOrder::kOldest};
  request.sort = random_.pick(kOrders);
  constexpr std::array<Bm25, 4> kParameters = {Bm25{}, Bm25{}, Bm25{2.0, 0.3}, Bm25{0.5, 1.0}};
  request.bm25 = random_.pick(kParameters);
  return request;
}

std::string RandomQueries::any_of_all(int depth) {
  std::string text = all_of(depth);
  while (random_.chance(30)) text += " OR " + all_of(depth);
  return text;
}

std::string RandomQueries::all_of(int depth) {
  std::string text = part(depth);
  while (random_.chance(35)) {
    text += random_.chance(20) ? " AND " : " ";
    if (random_.chance(15)) text += random_.chance(50) ? "NOT " : "-";
    text += part(depth);
  }
  return text;
}

std::string RandomQueries::part(int depth) {
  const std::size_t kind = random_.below(100);
  if (depth > 0 && kind < 30) return brackets(any_of_all(depth - 1));
  if (kind < 55) return placed(depth);
  if (kind < 65) return value();
  if (kind < 72) return "date:" + date_value();
  if (kind < 75) return (random_.chance(50) ? "NOT " : "-") + text_leaf();
  if (kind < 80) return "title:" + text_leaf();
  return text_leaf();
}

std::string RandomQueries::placed(int depth) {
  const std::string first = place_operand(depth);
  switch (random_.below(6)) {
    case 0:
      return brackets(first + numbered(" NEAR/", random_.between(1, 12)) + " " +
                      place_operand(depth));
    case 1:
      return brackets(first + numbered(" ADJ/", random_.between(1, 12)) + " " +
                      place_operand(depth));
    case 2:
    case 3: {
      std::string parts = first + ", " + place_operand(depth);
      if (random_.chance(30)) parts += ", " + place_operand(depth);
      return (random_.chance(50) ? "SENTENCE" : "PARAGRAPH") + brackets(parts);
    }
    case 4: return "LEAD" + brackets(numbered("", random_.between(1, 25)) + ", " + first);
    default: return "ATLEAST" + brackets(numbered("", random_.between(1, 5)) + ", " + first);
  }
}

std::string RandomQueries::place_operand(int depth) {
  if (depth > 0 && random_.chance(20)) return placed(depth - 1);
  if (random_.chance(25)) {
    std::string text = text_leaf();
    while (random_.chance(40)) text += " OR " + place_operand(0);
    return brackets(text);
  }
  if (random_.chance(4)) return "title:" + word();
  return text_leaf();
}

std::string RandomQueries::text_leaf() {
  const std::size_t kind = random_.below(100);
  if (kind < 10) return "=" + word();
  if (kind < 30) return "\"" + sample_words(4) + "\"";
  if (kind < 33) return "=\"" + sample_words(2) + "\"";
  if (kind < 41) {
    std::string stem = word();
    const auto length = static_cast<std::size_t>(random_.between(3, 6));
    std::size_t end = 0;
    for (std::size_t characters = 0; end < stem.size() && characters < length; ++characters) {
      do ++end;
      while (end < stem.size() && (static_cast<unsigned char>(stem[end]) & 0xC0) == 0x80);
    }
    return stem.substr(0, end) + "*";
  }
  if (kind < 49) {
    const std::string words = sample_words(2);
    if (random_.chance(20)) return "\"" + words + "~\"";
    return misspelt(words.substr(words.find(' ') + 1)) + "~";
  }
  return word();
}

// With a letter less or another one, or as it is.
std::string RandomQueries::misspelt(std::string word) {
  const std::size_t at = random_.below(word.size());
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (!is_ascii(word[at])) return word;
  switch (random_.below(3)) {
    case 0: return word.erase(at, 1);
    case 1: word[at] = static_cast<char>('a' + random_.below(26)); return word;
    default: return word;
  }
}

std::string RandomQueries::word() {
  return random_.chance(30) ? sample_words(1) : std::string(random_.pick_early(vocabulary()));
}

// Neighbouring words of an article.
std::string RandomQueries::sample_words(int most) {
  const Article& article = random_.pick(samples_);
  const std::string& text = random_.chance(25) ? article.title : article.body;
  std::vector<Token> tokens;
  split_tokens(text, tokens);
  if (tokens.empty()) return std::string(random_.pick_early(vocabulary()));
  const std::size_t first = random_.below(tokens.size());
  const std::size_t last =
      std::min(first + random_.below(static_cast<std::size_t>(most)), tokens.size() - 1);
  std::string words;
  for (std::size_t i = first; i <= last; ++i) {
    if (!words.empty()) words += ' ';
    words += text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
  }
  return words;
}

Field RandomQueries::facet_field() {
  return random_.chance(25) ? random_.pick(kFoundFacets) : random_.pick(kRecordFacets);
}

std::string RandomQueries::value() {
  if (random_.chance(5)) return "id:" + random_.pick(samples_).id;
  const Field field = facet_field();
  if (field == Field::kEvent && random_.chance(50)) return "event:" + date_value();
  std::string value(random_.pick(facet_values(field)));
  const std::string name = std::string(field_info(field).name) + ":";
  if (random_.chance(40)) {
    const std::size_t blank = value.rfind(' ');
    // "Last, First"
    if (field == Field::kPerson && blank != std::string::npos && random_.chance(20))
      value = value.substr(blank + 1) + ", " + value.substr(0, blank);
    return name + "\"" + value + "\"";
  }
  // Joined by a hyphen, words must all be in one value.
  if (random_.chance(30)) std::replace(value.begin(), value.end(), ' ', '-');
  return name + value.substr(0, value.find(' '));
}

Filter RandomQueries::filter() {
  Filter filter;
  do filter.field = facet_field();
  while (filter.field == Field::kEvent);  // asked for in queries only
  filter.value = random_.pick(facet_values(filter.field));
  if (random_.chance(40)) filter.value = filter.value.substr(0, filter.value.find(' '));
  if (random_.chance(20)) filter.value = "=" + filter.value;
  filter.exclude = random_.chance(25);
  return filter;
}

std::string RandomQueries::date_text() {
  std::string text = std::to_string(random_.between(2022, 2025));
  if (random_.chance(30)) return text;
  const int month = random_.between(1, 12);
  text += (month < 10 ? "-0" : "-") + std::to_string(month);
  if (random_.chance(40)) return text;
  const int day = random_.between(1, 28);
  return text + (day < 10 ? "-0" : "-") + std::to_string(day);
}

std::string RandomQueries::date_value() {
  constexpr std::array<std::string_view, 5> kWords = {"last-month", "this-year", "90d", "2y",
                                                      "yesterday"};
  switch (random_.below(6)) {
    case 0: return "none";
    case 1: return date_text() + "..";
    case 2: return ".." + date_text();
    case 3: return std::string(random_.pick(kWords));
    case 4: {
      const std::string a = date_text();
      const std::string b = date_text();
      return a < b ? a + ".." + b : b + ".." + a;
    }
    default: return date_text();
  }
}

}  // namespace dateline
