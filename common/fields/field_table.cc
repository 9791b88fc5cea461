#include "common/fields/field_table.h"

#include <algorithm>

#include "common/base/ascii.h"
#include "common/base/hash.h"
#include "common/text/term_maker.h"

namespace dateline {
namespace {

constexpr std::array<FieldInfo, kFieldCount> kTable = {{
    {Field::kText, "text", "", FieldKind::kWords, "", "", "body", false,
     "words of the title and the body; what words without a field search", "ceasefire talks"},
    {Field::kTitle, "title", "headline", FieldKind::kWords, "", "S", "title", false,
     "words of the title alone", "title:budget"},
    {Field::kPerson, "person", "people", FieldKind::kFacet, "", "XWP", "people", true,
     "persons: one word finds every person with it in the name, a quoted name that person",
     "person:\"Amina Diallo\""},
    {Field::kOrganisation, "org", "organisation organization organisations", FieldKind::kFacet, "",
     "XWO", "organisations", true, "organisations, by word or quoted name", "org:nato"},
    {Field::kPlace, "place", "places", FieldKind::kFacet, "", "XWL", "places", true,
     "places, by word or quoted name", "place:geneva"},
    {Field::kCountry, "country", "countries", FieldKind::kFacet, "XC", "", "countries", true,
     "countries, by ISO 3166-1 code or name", "country:UA"},
    {Field::kSource, "source", "", FieldKind::kFacet, "XS", "XWS", "source", false,
     "the newspaper or agency, by word or quoted name", "source:\"Harbour Gazette\""},
    {Field::kSection, "section", "", FieldKind::kFacet, "XN", "XWN", "section", false,
     "the section, by word or quoted name", "section:sport"},
    {Field::kAuthor, "author", "byline", FieldKind::kFacet, "XB", "XWB", "author", false,
     "the author, by word or quoted name", "author:okafor"},
    {Field::kLanguage, "lang", "language", FieldKind::kFacet, "XG", "", "language", false,
     "the language, by ISO 639-1 code", "lang:fr"},
    {Field::kId, "id", "", FieldKind::kId, "", "", "id", false, "the article's id, as given",
     "id:sample-001"},
    {Field::kDate, "date", "", FieldKind::kDate, "", "", "date", false,
     "the day, month or year, a range of them, or none", "date:2025-01..2025-03"},
    {Field::kMentions, "mentions", "", FieldKind::kFacet, "XM", "", "mentions", true,
     "countries that the article is about or only mentions, by code or name", "mentions:FR"},
    {Field::kFiled, "filed", "", FieldKind::kFacet, "XF", "XWF", "filed", false,
     "the place of the dateline, by word or quoted name", "filed:geneva"},
    {Field::kFiledCountry, "filed-country", "", FieldKind::kFacet, "XY", "", "filed_country", false,
     "the country of the dateline, by code or name", "filed-country:CH"},
    {Field::kAgency, "agency", "", FieldKind::kFacet, "XK", "XWK", "agency", false,
     "the agency of the dateline, by word or quoted name", "agency:reuters"},
    {Field::kEvent, "event", "", FieldKind::kEvent, "", "", "events", true,
     "days, months and years that the text tells of, or a range of them", "event:2025-02"},
}};

constexpr bool prefixes_differ() {
  for (std::size_t i = 0; i < kTable.size(); ++i) {
    if (kTable[i].field != static_cast<Field>(i)) return false;
    for (std::size_t j = i + 1; j < kTable.size(); ++j) {
      if (!kTable[i].value_prefix.empty() && kTable[i].value_prefix == kTable[j].value_prefix) {
        return false;
      }
      if (!kTable[i].word_prefix.empty() && kTable[i].word_prefix == kTable[j].word_prefix) {
        return false;
      }
    }
  }
  return true;
}
static_assert(prefixes_differ(), "rows stand in the order of Field and have prefixes of their own");

std::string prefixed(std::string_view prefix, std::string_view text) {
  std::string term(prefix);
  term += text.size() <= kMaxTermBytes ? std::string(text) : cut_with_hash(text, kMaxTermBytes);
  return term;
}

bool equals_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

}  // namespace

std::span<const FieldInfo> field_table() { return kTable; }

const FieldInfo& field_info(Field field) { return kTable[static_cast<std::size_t>(field)]; }

std::optional<Field> field_by_name(std::string_view name) {
  for (const FieldInfo& info : kTable) {
    if (equals_ignoring_case(info.name, name)) return info.field;
    std::string_view rest = info.short_names;
    while (!rest.empty()) {
      const std::size_t blank = rest.find(' ');
      if (equals_ignoring_case(rest.substr(0, blank), name)) return info.field;
      rest = blank == std::string_view::npos ? std::string_view() : rest.substr(blank + 1);
    }
  }
  return std::nullopt;
}

std::string field_names() {
  std::string names;
  for (const FieldInfo& info : kTable) {
    if (!names.empty()) names += ", ";
    names += info.name;
  }
  return names;
}

std::optional<std::size_t> facet_index(Field field) {
  const auto at = std::find(kFacetFields.begin(), kFacetFields.end(), field);
  if (at == kFacetFields.end()) return std::nullopt;
  return static_cast<std::size_t>(at - kFacetFields.begin());
}

std::string value_term(Field field, std::string_view value) {
  return prefixed(field_info(field).value_prefix, folded_name(value));
}

std::string word_term(Field field, std::string_view folded_word) {
  return prefixed(field_info(field).word_prefix, folded_word);
}

}  // namespace dateline
