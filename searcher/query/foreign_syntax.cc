#include "searcher/query/foreign_syntax.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "common/base/ascii.h"
#include "common/base/closest_name.h"
#include "common/fields/field_table.h"
#include "common/text/char_class.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

struct DistanceSpelling {
  std::string_view name;
  std::string_view ours;
};
constexpr std::array<DistanceSpelling, 7> kDistances = {{{"w", "NEAR"},
                                                         {"n", "NEAR"},
                                                         {"near", "NEAR"},
                                                         {"within", "NEAR"},
                                                         {"p", "ADJ"},
                                                         {"pre", "ADJ"},
                                                         {"adj", "ADJ"}}};

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_ascii_digit);
}

bool token_begins_at(std::string_view text, std::size_t at) {
  return at < text.size() && begins_token(classify_at(char_class_table(), text, at).cls);
}

bool token_ends_at(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  std::size_t before = at - 1;
  while (before > 0 && is_continuation(text[before])) --before;
  return begins_token(classify_at(char_class_table(), text, before).cls);
}

// NEAR5, which would be read as a word.
void refuse_joined_distance(const QueryPlace& place, std::string_view word) {
  for (const std::string_view name : {"NEAR", "ADJ"}) {
    if (!word.starts_with(name) || word.size() == name.size() ||
        !all_digits(word.substr(name.size())))
      continue;
    fail_at(place, in_quotes(word) + " is no operator", "",
            "write " + std::string(name) + "/" + std::string(word.substr(name.size())) +
                ", or put it between quotes to search for it");
  }
}

// w/5, PRE/5 and lower-case near/5, which would be read as a phrase.
void refuse_distance(const QueryPlace& place, std::string_view word) {
  const std::size_t slash = word.find('/');
  if (slash == std::string_view::npos || slash + 1 == word.size()) return;
  const std::string_view digits = word.substr(slash + 1);
  if (!all_digits(digits)) return;
  std::string name(word.substr(0, slash));
  for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  for (const DistanceSpelling& spelling : kDistances) {
    if (name != spelling.name) continue;
    const std::string right = std::string(spelling.ours) + "/" + std::string(digits);
    fail_at(place, in_quotes(word) + " is no operator", "",
            "write " + right + ", or put it between quotes to search for it");
  }
}

// 1990-01-01.. without date:, which would be read as a phrase of numbers.
void refuse_bare_range(const QueryPlace& place, std::string_view word) {
  const std::size_t dots = word.find("..");
  if (dots == std::string_view::npos || word.size() == 2) return;
  if (word.find_first_not_of("0123456789-.") != std::string_view::npos) return;
  if (word.find('.', dots + 2) != std::string_view::npos) return;
  fail_at(place, "a range " + in_quotes(word) + " without a field", "",
          "write date:" + std::string(word));
}

bool has_token(std::string_view word) {
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (!is_continuation(word[at]) && token_begins_at(word, at)) return true;
  }
  return false;
}

// police|strike, "police"|strike: it would be read as no operator.
void refuse_joined_operator(const QueryPlace& place, std::string_view word) {
  for (const std::string_view sign : {"||", "|", "&&"}) {
    const std::size_t at = word.find(sign);
    if (at == std::string_view::npos || !has_token(word)) continue;
    const std::string name = sign == "&&" ? "AND" : "OR";
    fail_at({place.query, place.byte + at}, std::string(sign) + " without blanks is no operator",
            "", "put blanks around it, write " + name + ", or put the words between quotes");
  }
}

std::vector<std::string> names_of_fields() {
  std::vector<std::string> names;
  for (const FieldInfo& info : field_table()) names.emplace_back(info.name);
  return names;
}

}  // namespace

void refuse_foreign_word(const QueryPlace& place, std::string_view word) {
  refuse_joined_distance(place, word);
  refuse_distance(place, word);
  refuse_bare_range(place, word);
  refuse_joined_operator(place, word);
  if (word.size() > 2 && word.front() == '/' && word.back() == '/' && has_token(word)) {
    fail_at(place, in_quotes(word) + " is no pattern", "regular expressions are not searched",
            "write the forms with OR, or a prefix: negotiat*");
  }
  if (word.front() == '!' && token_begins_at(word, 1)) {
    fail_at(place, "! is no operator", "",
            "write NOT " + std::string(word.substr(1)) + " or -" + std::string(word.substr(1)));
  }
  for (std::size_t at = 0; at < word.size(); ++at) {
    const char c = word[at];
    if (c != '~' && c != '^' && c != '?') continue;
    const QueryPlace here{place.query, place.byte + at};
    const std::string_view rest = word.substr(at + 1);
    const bool after_word = token_ends_at(word, at);
    if (c == '?' && (after_word || at == 0) && token_begins_at(word, at + 1)) {
      fail_at(here, "? does not stand for a letter", "only * at the end of a word does",
              "write the forms with OR, or a prefix: negotiat*");
    }
    if (c == '~' && all_digits(rest) && at == 0) {
      fail_at(here, "~ does not follow a letter", "it stands right after a word",
              "for words one letter away write carranza~; for distance a NEAR/5 b");
    }
    if (c == '^' && after_word && !rest.empty() && is_ascii_digit(rest.front())) {
      fail_at(here, "^ is no operator", "words cannot be weighted", "leave it out");
    }
  }
}

void refuse_after_quotes(const QueryPlace& place, std::string_view rest) {
  if (rest.front() == '~') {
    std::size_t end = 1;
    while (end < rest.size() && is_ascii_digit(rest[end])) ++end;
    const std::string distance = end > 1 ? std::string(rest.substr(1, end - 1)) : "5";
    fail_at(place, "~ after a phrase is no operator", "",
            "for words at a distance write a NEAR/" + distance + " b");
  }
  if (rest.front() == '^') fail_at(place, "^ is no operator", "phrases cannot be weighted");
  if (rest.front() == '*') {
    fail_at(place, "* stands after the quotes", "", "put it inside, at the end of a word");
  }
}

void refuse_unknown_field(const QueryPlace& place, std::string_view name) {
  if (field_by_name(name)) return;
  const auto closest = closest_name(name, names_of_fields());
  fail_at(place, "unknown field " + in_quotes(name), "fields are " + field_names(),
          closest ? "did you mean " + *closest + ":?"
                  : "put the text between quotes if no field is meant");
}

void refuse_lone_field(const QueryPlace& place, std::string_view name, std::string_view behind) {
  const std::string field = std::string(name) + ":";
  const std::string quotes = "put \"" + field + "\" between quotes to search for the word";
  fail_at(place, "field " + field + " has no value", "it must follow the colon without a blank",
          behind.empty() ? quotes : "write " + field + std::string(behind) + ", or " + quotes);
}

}  // namespace dateline
