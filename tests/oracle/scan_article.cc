#include "tests/oracle/scan_article.h"

#include <tuple>

#include "common/text/term_weights.h"
#include "common/text/tokenizer.h"

namespace dateline {
namespace {

namespace chrono = std::chrono;

void add_tokens(const std::string& text, bool title, const std::string& language, TermMaker& maker,
                std::set<ScanWord>& words, ScanArticle& scanned) {
  std::vector<Token> tokens;
  split_tokens(text, tokens);
  int at = 0;
  int sentence = 0;
  int paragraph = 0;
  for (const Token& token : tokens) {
    if (!title && (token.flags & kSentenceStart) != 0) ++sentence;
    if (!title && (token.flags & kParagraphStart) != 0) ++paragraph;
    const std::string form = text.substr(token.begin, token.end - token.begin);
    const auto word = words.insert(
        {maker.term(form, token.flags, language), exact_form(form), maker.folded(form)});
    scanned.tokens.push_back({&*word.first, title, at++, sentence, paragraph});
  }
}

// The record's countries are mentioned, too.
void add_record_mentions(ScanArticle& scanned) {
  for (const std::string& value : scanned.article.countries) {
    add_value(Field::kMentions, value, scanned);
  }
}

void add_values(const Article& article, ScanArticle& scanned) {
  for (const std::string& value : article.people) add_value(Field::kPerson, value, scanned);
  for (const std::string& value : article.organisations) {
    add_value(Field::kOrganisation, value, scanned);
  }
  for (const std::string& value : article.places) add_value(Field::kPlace, value, scanned);
  for (const std::string& value : article.countries) add_value(Field::kCountry, value, scanned);
  add_record_mentions(scanned);
  add_value(Field::kSource, article.source, scanned);
  add_value(Field::kSection, article.section, scanned);
  add_value(Field::kAuthor, article.author, scanned);
  add_value(Field::kLanguage, article.language, scanned);
}

}  // namespace

ScanArticle scan_article(const Article& article, TermMaker& maker, std::set<ScanWord>& words) {
  ScanArticle scanned;
  scanned.article = article;
  add_tokens(article.title, true, article.language, maker, words, scanned);
  add_tokens(article.body, false, article.language, maker, words, scanned);
  for (const ScanToken& token : scanned.tokens) {
    scanned.length += token.title ? 1 + static_cast<int>(kTitleWeight) : 1;
  }
  add_values(article, scanned);
  if (article.date.known()) {
    std::tie(scanned.first_day, scanned.last_day) = days_of(article.date);
  }
  return scanned;
}

void add_value(Field field, const std::string& value, ScanArticle& scanned) {
  if (value.empty()) return;
  for (const ScanValue& known : scanned.values[field]) {
    if (known.value == value) return;
  }
  scanned.values[field].push_back({value, folded_name(value)});
}

void forget_found(ScanArticle& scanned) {
  for (const Field field : kFoundFields) scanned.values.erase(field);
  add_record_mentions(scanned);
  scanned.names.clear();
}

std::pair<chrono::sys_days, chrono::sys_days> days_of(const PartialDate& date) {
  const chrono::year year{date.year};
  const auto first_month = static_cast<unsigned>(date.month == 0 ? 1 : date.month);
  const auto last_month = static_cast<unsigned>(date.month == 0 ? 12 : date.month);
  const auto day = static_cast<unsigned>(date.day);
  const chrono::sys_days first =
      year / chrono::month{first_month} / chrono::day{day == 0 ? 1 : day};
  if (day != 0) return {first, first};
  return {first, year / chrono::month{last_month} / chrono::last};
}

chrono::sys_days calendar_day(DayNumber day) {
  return chrono::sys_days{chrono::year{0} / chrono::March / 1} + chrono::days{day};
}

}  // namespace dateline
