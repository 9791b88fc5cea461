// An article as the oracle sees it: its tokens in a row, its facet values, the names
// in its text, its days. Made by the shared text analysis; nothing of the index is used.
//
// A plain value; scan_article() uses a TermMaker, one for each thread.
#pragma once

#include <array>
#include <chrono>
#include <compare>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "common/article/article.h"
#include "common/article/entity_type.h"
#include "common/fields/field_table.h"
#include "common/text/term_maker.h"

namespace dateline {

struct ScanWord {
  std::string term;
  std::string exact;   // as =word compares it
  std::string folded;  // as prefix* compares it

  friend auto operator<=>(const ScanWord&, const ScanWord&) = default;
};

struct ScanToken {
  const ScanWord* word = nullptr;  // of the set that was given to scan_article()
  bool title = false;
  int at = 0;        // counted from 0 in the title, and again in the body
  int sentence = 0;  // 0: the title; the body's first is 1
  int paragraph = 0;
};

struct ScanValue {
  std::string value;
  std::string folded;
};

// Bytes [begin, end) of the title or the body, and which of the article's values they name.
struct ScanName {
  bool in_title = false;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  EntityType type = EntityType::kPerson;
  std::string name;
};

struct ScanArticle {
  Article article;
  std::vector<ScanToken> tokens;
  std::map<Field, std::vector<ScanValue>> values;  // each value once, as the article has them
  std::vector<ScanName> names;                     // in the order of the text, the title first
  int length = 0;                                  // as BM25 counts it
  std::chrono::sys_days first_day{};               // of a known date
  std::chrono::sys_days last_day{};
};

// What only the analysis of an article's text can give.
inline constexpr std::array<Field, 5> kFoundFields = {
    Field::kMentions, Field::kFiled, Field::kFiledCountry, Field::kAgency, Field::kEvent,
};

// Each word is kept once, in `words`: articles of a thousand equal words are scanned faster.
ScanArticle scan_article(const Article& article, TermMaker& maker, std::set<ScanWord>& words);

// Adds a value that the article does not have yet.
void add_value(Field field, const std::string& value, ScanArticle& scanned);
// Leaves what the record gives.
void forget_found(ScanArticle& scanned);

// The first and the last day of a known date.
std::pair<std::chrono::sys_days, std::chrono::sys_days> days_of(const PartialDate& date);
// The date that a DayNumber means.
std::chrono::sys_days calendar_day(DayNumber day);

}  // namespace dateline
