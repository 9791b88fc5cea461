#include "searcher/request/search_options.h"

#include <string>

#include "common/fields/field_table.h"
#include "searcher/results/search_request.h"

namespace dateline {
namespace {

constexpr const char* kIntervals = "auto|day|week|month|year";

// What a value of the field is.
std::string value_noun(const FieldInfo& field) {
  switch (field.field) {
    case Field::kOrganisation: return "organisation";
    case Field::kLanguage: return "language";
    case Field::kMentions: return "country, be it only mentioned";
    case Field::kFiled: return "place in the dateline";
    case Field::kFiledCountry: return "country of the dateline's place";
    case Field::kAgency: return "agency in the dateline";
    default: return std::string(field.name);
  }
}

// How a value is given: countries and languages are known, and have no words to be found by.
std::string value_forms(const FieldInfo& field) {
  if (field.field == Field::kLanguage) return "ISO 639-1 code or English name";
  if (field.word_prefix.empty()) return "ISO 3166-1 code or name";
  return "one word: any value with the word; several, or =VALUE: exactly this";
}

}  // namespace

std::vector<OptionInfo> filter_options() {
  std::vector<OptionInfo> options;
  for (const FieldInfo& field : field_table()) {
    if (field.kind != FieldKind::kFacet) continue;
    const std::string name(field.name);
    options.push_back(
        {name, "VALUE",
         "only articles with this " + value_noun(field) + " (" + value_forms(field) + ")", "",
         Occurs::kMany});
    options.push_back({"not-" + name, "VALUE", "only articles without it", "", Occurs::kMany});
  }
  options.push_back({"from", "D", "only articles of this day, month or year or later"});
  options.push_back({"to", "D", "only articles of this day, month or year or earlier"});
  options.push_back(
      {"today", "D", "the day that words like yesterday and 7d count from [the system's date]"});
  options.push_back(
      {"max-ms", "N", "give up after N milliseconds, with exit code 4; 0: never", "30000"});
  return options;
}

std::vector<OptionInfo> page_options() {
  return {
      {"facet", "NAME[:N[:TEXT]]",
       "count the N most frequent values of a facet: a field, year, month, week or day; with TEXT "
       "only values that have a word beginning so, in any of their spellings",
       "", Occurs::kMany},
      {"timeline", kIntervals, "count the matches over time; auto: in buckets that fit them"},
      {"sort", "relevance|newest|oldest", "order of the articles", "relevance"},
      {"limit", "N",
       "articles to print at most; no more than " + std::to_string(kMaxLimit) +
           ", --after goes on from there",
       "10"},
      {"offset", "N", "articles to skip", "0"},
      {"after", "CURSOR", "go on after the page that printed this cursor"},
      {"snippets", "N", "passages an article", "2"},
      {"explain", "", "tell how each score comes about"},
      {"k1", "X", "BM25: how much repeated words count", "1.2"},
      {"b", "X", "BM25: how much long articles are held back", "0.75"},
  };
}

OptionInfo by_option() { return {"by", kIntervals, "length of a bucket", "month"}; }

}  // namespace dateline
