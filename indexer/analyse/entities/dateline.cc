#include "indexer/analyse/entities/dateline.h"

#include <algorithm>
#include <cstdlib>

#include "indexer/analyse/entities/calendar_words.h"
#include "indexer/analyse/entities/plain_fold.h"
#include "indexer/analyse/entities/name_forms.h"
#include "indexer/analyse/entities/units.h"

namespace dateline {
namespace {

constexpr std::size_t kMaxBytes = 600;   // of the text that are looked at
constexpr std::size_t kMaxPlaceWords = 6;

class FilingParser {
 public:
  FilingParser(std::string_view text, const PartialDate& date, const Lexicon& lexicon)
      : text_(text.substr(0, kMaxBytes)), date_(date), lexicon_(lexicon) {
    split_units(text_, units_);
  }

  std::optional<FilingLine> run() {
    for (const std::size_t start : starts()) {
      at_ = start;
      found_ = {};
      if (parse()) return found_;
    }
    return std::nullopt;
  }

 private:
  // The text's first unit, and the first units of the next two paragraphs (a
  // byline or a kicker may stand before the dateline).
  std::vector<std::size_t> starts() const {
    std::vector<std::size_t> list;
    for (std::size_t i = 0; i < units_.size() && list.size() < 3; ++i) {
      if (units_[i].is(kUnitParagraphStart)) list.push_back(i);
    }
    return list;
  }

  bool parse() {
    const std::size_t start = at_;
    if (at_ < units_.size() && units_[at_].mark == '(') return false;
    const bool capitals = at_ < units_.size() && capital_place(at_);
    if (!take_place(capitals)) return false;
    const std::size_t place_end = at_;
    take_regions();
    bool dated_or_agency = take_date();
    dated_or_agency = take_agency() || dated_or_agency;
    dated_or_agency = take_date() || dated_or_agency;
    if (at_ < units_.size() && units_[at_].mark == '.') ++at_;
    const std::size_t dash = at_;
    if ((!capitals && !dated_or_agency) || !at_dash()) return false;
    found_.begin = units_[start].begin;
    found_.end = units_[dash - 1].end;
    found_.place = name_in_mixed_case(clean_name(std::string(
        text_.substr(units_[start].begin, units_[place_end - 1].end - units_[start].begin))));
    found_.possible = possible();
    if (!found_.possible.empty()) found_.country = found_.possible[0].code;
    // Capitals and a dash alone may be a heading ("EXCLUSIVE -"): then the place
    // must be one that is known.
    return dated_or_agency || !found_.country.empty();
  }

  bool capital_place(std::size_t i) const {
    const Unit& unit = units_[i];
    return unit.is(kUnitAllUpper) || (unit.is(kUnitCapital) && unit.is(kUnitPoint));
  }

  // PLACE words up to a comma, bracket or dash: all in capitals, or capitalised.
  bool take_place(bool capitals) {
    std::size_t words = 0;
    while (at_ < units_.size() && words <= kMaxPlaceWords) {
      const Unit& unit = units_[at_];
      const bool inner = unit.mark == '\'' || (unit.mark == '-' && !unit.is(kUnitSpaceBefore)) ||
                         unit.mark == '/';
      const bool small = !unit.is(kUnitHasUpper) && unit.is(kUnitWord) && words > 0 &&
                         unit.end - unit.begin <= 3;
      const bool word = unit.is(kUnitWord) && unit.is(kUnitCapital) &&
                        (!capitals || unit.is(kUnitAllUpper) || unit.is(kUnitPoint) ||
                         unit.end - unit.begin == 1 || unit.end - unit.begin <= 3);
      if (words > 0 && capitals && word && agency_word(unit)) break;
      if (!word && !(words > 0 && (inner || small))) break;
      if (words > 0 && unit.is(kUnitParagraphStart)) return false;
      if (word) ++words;
      ++at_;
    }
    return words > 0 && words <= kMaxPlaceWords && at_ < units_.size();
  }

  bool agency_word(const Unit& unit) const {
    const LexEntry* entry = lexicon_.find(std::span(&unit, 1));
    return entry != nullptr && (entry->flags & kLexAgency) != 0 && at_ > 0 &&
           units_[at_ - 1].mark == '/';
  }

  // ", Russia" and ", Ohio": capitalised words behind a comma that are no month.
  void take_regions() {
    for (int i = 0; i < 2 && at_ + 1 < units_.size() && units_[at_].mark == ','; ++i) {
      std::size_t end = at_ + 1;
      while (end < units_.size() && end - at_ <= 5 && units_[end].is(kUnitCapital) &&
             month(end) == 0 && weekday(end) == 0) {
        ++end;
        while (end + 1 < units_.size() && small_joint(end)) ++end;
      }
      if (end == at_ + 1) return;
      const std::size_t begin = units_[at_ + 1].begin;
      found_.region = std::string(text_.substr(begin, units_[end - 1].end - begin));
      at_ = end;
      if (at_ < units_.size() && units_[at_].mark == '.') ++at_;
    }
  }

  bool small_joint(std::size_t i) const {
    const bool joint = units_[i].is(kUnitWord) && !units_[i].is(kUnitHasUpper) &&
                       units_[i].end - units_[i].begin <= 3;
    return (joint || units_[i].mark == '-') && units_[i + 1].is(kUnitCapital);
  }

  std::string folded(std::size_t i) const {
    return fold_unit(text_.substr(units_[i].begin, units_[i].end - units_[i].begin));
  }
  int month(std::size_t i) const { return units_[i].is(kUnitWord) ? month_number(folded(i)) : 0; }
  int weekday(std::size_t i) const { return units_[i].is(kUnitWord) ? weekday_number(folded(i)) : 0; }
  int number(std::size_t i) const {
    const bool digits = i < units_.size() && text_[units_[i].begin] >= '0' && text_[units_[i].begin] <= '9';
    return digits ? small_number(folded(i)) : -1;
  }

  // ", April 11", ", 11 April", with or without a year; a weekday may stand before.
  bool take_date() {
    std::size_t i = at_;
    if (i < units_.size() && units_[i].mark == ',') ++i;
    if (i < units_.size() && weekday(i) != 0) {
      ++i;
      if (i < units_.size() && units_[i].mark == ',') ++i;
    }
    if (i >= units_.size()) return false;
    int m = month(i);
    int d = m != 0 ? number(i + 1) : number(i);
    if (m == 0 && d > 0 && i + 1 < units_.size()) m = month(i + 1);
    if (m == 0 || d < 1 || d > 31) return false;
    i += 2;
    int year = 0;
    std::size_t y = i;
    if (y < units_.size() && units_[y].mark == ',') ++y;
    if (number(y) >= 1000) {
      year = number(y);
      i = y + 1;
    }
    at_ = i;
    set_date(year, m, d);
    return true;
  }

  // Without a year the one that brings the day nearest to the article's date.
  void set_date(int year, int m, int d) {
    PartialDate date;
    if (year == 0) {
      if (date_.precision() != DatePrecision::kDay) return;
      year = date_.year;
      if (m - date_.month > 6) --year;
      if (date_.month - m > 6) ++year;
    }
    date.year = static_cast<std::int16_t>(year);
    date.month = static_cast<std::int8_t>(m);
    date.day = static_cast<std::int8_t>(d);
    if (parse_date(date.to_string())) found_.date = date;
  }

  // "(AP)", "(Agence Sud Presse)", "/Xinhua/".
  bool take_agency() {
    std::size_t i = at_;
    if (i < units_.size() && units_[i].mark == ',') ++i;
    if (i >= units_.size() || (units_[i].mark != '(' && units_[i].mark != '/')) return false;
    const char close = units_[i].mark == '(' ? ')' : '/';
    const std::size_t begin = ++i;
    while (i < units_.size() && i - begin < 8 && units_[i].mark != close) ++i;
    if (i >= units_.size() || units_[i].mark != close || i == begin) return false;
    if (!units_[begin].is(kUnitHasUpper)) return false;
    found_.agency = std::string(text_.substr(units_[begin].begin, units_[i - 1].end - units_[begin].begin));
    at_ = i + 1;
    return true;
  }

  bool at_dash() const {
    if (at_ >= units_.size()) return false;
    const char mark = units_[at_].mark;
    if (mark == '_' || mark == ':') return true;
    const bool spaced = units_[at_].is(kUnitSpaceBefore) ||
                        (at_ + 1 < units_.size() && (units_[at_ + 1].mark == '-' ||
                                                     units_[at_ - 1].mark == '.'));
    return mark == '-' && spaced;
  }

  std::vector<PossibleCountry> possible() const {
    // Of two cities ("BRUSSELS/MITROVICA") the first.
    const std::string first = found_.place.substr(0, found_.place.find('/'));
    return countries_of_place(lexicon_, first, found_.region);
  }

  std::string_view text_;
  PartialDate date_;
  const Lexicon& lexicon_;
  std::vector<Unit> units_;
  std::size_t at_ = 0;
  FilingLine found_;
};

}  // namespace

std::optional<FilingLine> parse_dateline(std::string_view text, const PartialDate& date,
                                         const Lexicon& lexicon) {
  return FilingParser(text, date, lexicon).run();
}

}  // namespace dateline
