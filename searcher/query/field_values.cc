#include "searcher/query/field_values.h"

#include <string>
#include <vector>

#include "common/article/country.h"
#include "common/article/country_table.h"
#include "common/article/language.h"
#include "common/base/closest_name.h"
#include "common/text/languages.h"
#include "common/text/name_words.h"
#include "common/text/term_maker.h"
#include "searcher/query/date_range.h"
#include "searcher/query/parser.h"

namespace dateline {
namespace {

std::vector<std::string> names_of_countries() {
  std::vector<std::string> names;
  for (const CountryRow& row : country_table()) {
    names.emplace_back(row.name);
    std::string_view rest = row.other_names;
    while (!rest.empty()) {
      const std::size_t bar = rest.find('|');
      names.emplace_back(rest.substr(0, bar));
      rest = bar == std::string_view::npos ? std::string_view() : rest.substr(bar + 1);
    }
  }
  return names;
}

std::string country_of(std::string_view text, const QueryPlace& place) {
  if (const auto code = country_code(text)) return *code;
  // For a code of two or three letters the nearest name tells nothing.
  const auto closest = text.size() > 3 ? closest_name(text, names_of_countries()) : std::nullopt;
  fail_at(place, "unknown country " + in_quotes(text),
          "a country is an ISO 3166-1 code or a name, a name of several words between quotes",
          closest ? "did you mean \"" + *closest + "\"?"
                  : "for example country:UA, country:ukraine, country:\"South Korea\"");
}

std::string language_of(std::string_view text, const QueryPlace& place) {
  const std::string code = language_code(text);
  if (!code.empty() && is_known_language(code)) return code;
  fail_at(place, "unknown language " + in_quotes(text), "a language is an ISO 639-1 code",
          "for example lang:fr");
}

void refuse_star(std::string_view text, Field field, const QueryPlace& place) {
  if (text.find('*') == std::string_view::npos) return;
  fail_at(place, "* in a value of " + std::string(field_info(field).name) + ":",
          "prefixes are searched in text and title only", "write whole words of the value");
}

// word~ and word~1.
void refuse_tilde(std::string_view text, Field field, const QueryPlace& place) {
  const std::size_t tilde = text.find('~');
  if (tilde == std::string_view::npos) return;
  if (text.find_first_not_of("0123456789", tilde + 1) != std::string_view::npos) return;
  fail_at(place, "~ in a value of " + std::string(field_info(field).name) + ":",
          "words one letter away are searched in text and title only",
          "write whole words of the value");
}

void fill_facet(QueryNode& node, std::string_view text, ValueForm form, const QueryPlace& place) {
  const FieldInfo& info = field_info(node.field);
  const std::string folded = folded_name(text);
  if (folded.empty()) {
    fail_at(place, in_quotes(text) + " is no value of " + std::string(info.name) + ":",
            "it holds no letter or digit");
  }
  node.text = std::string(text);
  if (form == ValueForm::kWords) node.words = words_of_name(folded);
}

}  // namespace

QueryPtr value_node(Field field, std::string_view text, ValueForm form, DayNumber today,
                    const QueryPlace& place) {
  auto node = std::make_unique<QueryNode>();
  node->kind = NodeKind::kValue;
  node->field = field;
  if (form == ValueForm::kWords && field != Field::kId) {
    refuse_star(text, field, place);
    refuse_tilde(text, field, place);
  }
  switch (field) {
    case Field::kCountry:
    case Field::kMentions:
    case Field::kFiledCountry: node->text = country_of(text, place); break;
    case Field::kLanguage: node->text = language_of(text, place); break;
    case Field::kDate:
      node->kind = NodeKind::kDate;
      node->text = std::string(text);
      node->dates = date_range_at(text, today, place);
      break;
    case Field::kEvent:
      node->kind = NodeKind::kEvent;
      node->text = std::string(text);
      node->dates = date_range_at(text, today, place);
      if (node->dates.none) {
        fail_at(place, "none in event:", "it takes a date or a range of dates",
                "for example event:2025-02 or NOT event:1900..");
      }
      break;
    case Field::kId:
      if (text.empty()) fail_at(place, "an empty id");
      node->text = std::string(text);
      break;
    default: fill_facet(*node, text, form, place);
  }
  return node;
}

QueryPtr filter_node(Field field, std::string_view value, const ParseOptions& options) {
  const std::string where = "--" + std::string(field_info(field).name);
  const bool exact = value.starts_with("=");
  if (exact) value.remove_prefix(1);
  // As in a query: one word takes every value with the word, more are a name.
  const bool several = value.find(' ') != std::string_view::npos;
  try {
    return value_node(field, value, exact || several ? ValueForm::kWhole : ValueForm::kWords,
                      options.today, QueryPlace{});
  } catch (const Error& error) {
    throw Error(error.code(), error.message(), where, error.hint());
  }
}

}  // namespace dateline
