#include "indexer/analyse/entities/dateline.h"

#include <algorithm>
#include <cstdlib>

#include "common/article/region.h"
#include "common/base/ascii.h"
#include "indexer/analyse/entities/byline.h"
#include "indexer/analyse/entities/calendar_words.h"
#include "indexer/analyse/entities/name_forms.h"
#include "indexer/analyse/entities/place_names.h"
#include "indexer/analyse/entities/plain_fold.h"
#include "indexer/analyse/entities/units.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kMaxBytes = 800;  // of the text that are looked at
constexpr std::size_t kMaxPlaceWords = 6;
constexpr std::size_t kMaxRegionUnits = 4;
constexpr std::size_t kMaxBracketUnits = 8;
constexpr std::size_t kMostLetters = 5;     // of an agency's short name
constexpr std::size_t kReportBytes = 120;   // fewest that stand behind a report's dateline
constexpr std::size_t kTopParagraphs = 3;   // a byline or a kicker may stand before the dateline
constexpr std::size_t kSentenceBytes = 40;  // fewest of a line that goes on behind a weak dateline
constexpr std::uint32_t kTown = kLexCapital | kLexBigCity | kLexCity | kLexSmallCity;
constexpr std::uint32_t kSomethingElse = kLexForename | kLexSurname | kLexOrganisation | kLexTeam |
                                         kLexTitle | kLexRole | kLexPronoun | kLexOrgHead;

class FilingParser {
 public:
  FilingParser(std::string_view text, std::span<const Unit> units, const PartialDate& date,
               const Lexicon& lexicon)
      : text_(text), date_(date), lexicon_(lexicon), units_(units) {}

  std::optional<FilingLine> run() {
    std::optional<FilingLine> below;
    std::size_t paragraphs = 0;
    bool below_byline = false;
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (!begins_line(i)) continue;
      at_start_ = i == 0 || (below_byline && !below);
      const bool paragraph = units_[i].is(kUnitParagraphStart) && ++paragraphs <= kTopParagraphs;
      const bool at_top = paragraph || at_start_;
      if (!parse(i, at_top) || (weak_ && in_list(i))) {
        below_byline = names_author(i, below_byline);
        continue;
      }
      if (at_top) return found_;
      // Below an old newspaper's headlines. Such lines close to each other are a list.
      if (below && found_.begin - below->end < kReportBytes) return std::nullopt;
      if (!below) below = found_;
    }
    return below;
  }

 private:
  bool begins_line(std::size_t i) const {
    if (i >= units_.size()) return false;
    if (i == 0) return true;
    const std::size_t end = units_[i - 1].end;
    return text_.substr(end, units_[i].begin - end).find('\n') != std::string_view::npos;
  }

  // The line at unit i is a byline, or goes on with one.
  bool names_author(std::size_t i, bool below_byline) const {
    std::size_t end = i + 1;
    while (end < units_.size() && !begins_line(end)) ++end;
    const auto line = std::span(units_).subspan(i, end - i);
    return is_byline(line) || (below_byline && is_credit(line));
  }

  // Another line below that would be a dateline too: such lines are a list.
  bool in_list(std::size_t i) {
    const FilingLine kept = found_;
    bool list = false;
    at_start_ = true;
    for (++i; i < units_.size() && !list; ++i) list = begins_line(i) && parse(i, true);
    found_ = kept;
    return list;
  }

  char mark_at(std::size_t i) const { return i < units_.size() ? units_[i].mark : '\0'; }

  // In front of the place may stand "(By Associated Press)", and around it brackets.
  bool parse(std::size_t start, bool at_top) {
    found_ = {};
    weak_ = weekday_alone_ = false;
    // A speck that a scan has read as a mark.
    const bool speck = mark_at(start) == '.' || mark_at(start) == '\'' || mark_at(start) == ',';
    if (speck) ++start;
    at_ = start;
    if (mark_at(start) != '(' && mark_at(start) != '[') return parse_line(at_top, false);
    if (take_bracket() != Bracket::kNone && !at_dash() && parse_line(at_top, false)) return true;
    found_ = {};
    at_ = start + 1;
    return parse_line(at_top, true);
  }

  bool parse_line(bool at_top, bool in_brackets) {
    const std::size_t start = at_;
    if (start >= units_.size()) return false;
    const bool capitals = in_capitals(start);
    if (!take_place(capitals)) return false;
    const std::size_t place_end = end_of_place(start, at_);
    take_regions();
    bool dated = false;
    for (int part = 0; part < 4; ++part) {
      if (mark_at(at_) == '.' && opens_bracket(at_ + 1)) ++at_;
      if (take_date()) {
        dated = true;
        continue;
      }
      const Bracket bracket = take_bracket();
      if (bracket == Bracket::kNone) break;
      dated = dated || bracket == Bracket::kDate;
    }
    take_bare_agency();
    if (mark_at(at_) == '.') ++at_;
    const bool square = in_brackets && mark_at(at_) == ']';
    if (in_brackets && mark_at(at_) != ')' && !square) return false;
    if (in_brackets) ++at_;
    const std::size_t end = at_;
    const bool dash = at_dash();
    if (!dash && !goes_on(end)) return false;
    found_.begin = units_[start].begin;
    found_.end = units_[end - 1].end;
    found_.place = name_in_mixed_case(clean_name(std::string(text_of(start, place_end))));
    found_.possible = possible();
    if (!found_.possible.empty()) found_.country = found_.possible[0].code;
    const bool agency = !found_.agency.empty();
    const bool known_region = !found_.region.empty() && is_place(region_name());
    const bool known_place = is_place(town_of(found_.place));
    weak_ = !dash;
    if (square && !dash) return at_top && capitals && is_town(found_.place);
    if (!dash) {
      // "NEW DELHI, Oct. 31. The minister": the date must be there, as nothing else tells.
      // Further down the year stands in the line of a newspaper's name.
      if (!at_top && (!capitals || has_year_)) return false;
      if (weekday_alone_ && (!capitals || !at_top)) return false;
      const bool person = may_be_person(start) && !(weekday_alone_ && is_sure_town(found_.place));
      return dated && (known_place || known_region) && !person;
    }
    // "JORDAN, MICHAEL - guard".
    if (!found_.region.empty() && !known_region && !dated && !agency) return false;
    if (!at_top) {
      return (known_place && (dated || (capitals && (known_region || agency)))) ||
             (dated && known_region);
    }
    // Capitals and a dash alone may be a heading ("EXCLUSIVE -"): then the place must be one
    // that is known.
    if (capitals) return dated || agency || !found_.country.empty();
    if (!known_place && !known_region && may_be_person(start)) return false;
    if (dated || agency || (known_place && known_region)) return true;
    weak_ = true;
    if (!at_start_ || !goes_on(end + 1)) return false;
    return mark_at(end) == ':' ? is_sure_town(found_.place) : are_towns(found_.place);
  }

  // "Ann Lee, May 3 - ".
  bool may_be_person(std::size_t start) const {
    const LexEntry* entry = lexicon_.find(std::span(&units_[start], 1));
    return entry != nullptr &&
           (entry->flags & (kLexForename | kLexTitle | kLexPronoun | kLexRole)) != 0;
  }

  std::string_view text_of(std::size_t begin, std::size_t end) const {
    return text_.substr(units_[begin].begin, units_[end - 1].end - units_[begin].begin);
  }

  bool is_place(const std::string& name) const {
    const LexEntry* entry = lexicon_.find_phrase(name);
    return entry != nullptr && !lexicon_.places(*entry).empty();
  }

  // "TACLOBAN CITY" is Tacloban.
  std::string town_of(const std::string& place) const {
    constexpr std::string_view ending = " City";
    if (!place.ends_with(ending) || is_place(place)) return place;
    return place.substr(0, place.size() - ending.size());
  }

  std::uint32_t flags_of(const std::string& name) const {
    const LexEntry* entry = lexicon_.find_phrase(name);
    return entry == nullptr ? 0 : entry->flags;
  }

  bool is_town(const std::string& name) const {
    return is_place(name) && (flags_of(name) & kTown) != 0;
  }

  // A town, and hardly anything else: "New Delhi", not "Jackson" or "Reading".
  bool is_sure_town(const std::string& name) const {
    if (!is_town(name)) return false;
    const std::uint32_t flags = flags_of(name);
    if ((flags & kLexTeam) != 0) return false;
    if ((flags & kLexBigCity) != 0) return true;
    return (flags & kSomethingElse) == 0 && (flags & (kLexCapital | kLexCity)) != 0 &&
           !is_ordinary(name);
  }

  bool is_ordinary(const std::string& name) const {
    const LexWord* word = lexicon_.word(hash_exact(name));
    return word != nullptr && word->small_share() >= kHalfSmall;
  }

  // "Bamako/London".
  bool are_towns(const std::string& place) const {
    const std::size_t slash = place.find('/');
    if (slash == std::string::npos) return false;
    return is_town(place.substr(0, slash)) && is_town(place.substr(slash + 1));
  }

  // "ST. PETERSBURG" is in capitals, "St. Paul" is not.
  bool in_capitals(std::size_t start) const {
    for (std::size_t i = start; i < units_.size() && i < start + 3; ++i) {
      if (!units_[i].is(kUnitWord)) return false;
      if (!units_[i].is(kUnitPoint)) return units_[i].is(kUnitAllUpper);
    }
    return false;
  }

  // PLACE words up to a comma, bracket or dash, in one line: all in capitals, or capitalised.
  bool take_place(bool capitals) {
    const std::size_t start = at_;
    std::size_t words = 0;
    while (at_ < units_.size() && words <= kMaxPlaceWords) {
      const Unit& unit = units_[at_];
      const bool inner =
          unit.mark == '\'' || (unit.mark == '-' && !unit.is(kUnitSpaceBefore)) || unit.mark == '/';
      const bool word = unit.is(kUnitWord) && unit.is(kUnitCapital) &&
                        (!capitals || unit.is(kUnitAllUpper) || unit.is(kUnitPoint) ||
                         unit.end - unit.begin <= 3);
      if (words > 0 && capitals && word && agency_word(unit)) break;
      if (!word && !(words > 0 && (inner || is_small(at_)))) break;
      if (at_ > start && begins_line(at_)) return false;
      // "MOSCOW May 6".
      if (words > 0 && word && month(at_) != 0 && number(at_ + 1) > 0) break;
      if (word) ++words;
      ++at_;
    }
    return words > 0 && words <= kMaxPlaceWords && at_ < units_.size();
  }

  // Words inside the names of places: "Rio de Janeiro", "Isle of Man".
  bool is_small(std::size_t i) const {
    static const WordSet words = {"al",  "am", "an", "and", "da",  "de", "del", "den",
                                  "der", "di", "do", "du",  "e",   "el", "in",  "la",
                                  "le",  "of", "on", "sur", "the", "y"};
    return units_[i].is(kUnitWord) && !units_[i].is(kUnitHasUpper) && words.has(units_[i]);
  }

  bool agency_word(const Unit& unit) const {
    const LexEntry* entry = lexicon_.find(std::span(&unit, 1));
    return entry != nullptr && (entry->flags & kLexAgency) != 0 && at_ > 0 &&
           units_[at_ - 1].mark == '/';
  }

  // "WASHINGTON DC" has its region without a comma.
  std::size_t end_of_place(std::size_t start, std::size_t end) {
    if (end - start < 2) return end;
    const std::string last(text_of(end - 1, end));
    if (last.size() != 2) return end;
    const std::string_view whole = text_of(start, end);
    const bool apart = units_[end - 1].is(kUnitAllUpper) &&
                       !region_of_short_form(last, true).empty() && !is_place(std::string(whole));
    if (!apart && place_of_letters(whole) != kWashington) return end;
    found_.region = last;
    return end - 1;
  }

  // ", Russia" and ", Ohio": capitalised words behind a comma that are no month. A scan may
  // have read the comma as a point ("Butte. Montana, June 1").
  void take_regions() {
    for (int i = 0; i < 2; ++i) {
      const bool point = mark_at(at_) == '.';
      if (mark_at(at_) != ',' && !point) return;
      std::size_t end = at_ + 1;
      if (point && begins_line(end)) return;
      while (end < units_.size() && end - at_ <= kMaxRegionUnits && units_[end].is(kUnitCapital) &&
             (end == at_ + 1 || !begins_line(end)) && month(end) == 0 && weekday(end) == 0) {
        ++end;
        while (end + 1 < units_.size() && small_joint(end)) ++end;
      }
      if (end == at_ + 1) return;
      if (end == at_ + 2 && is_bare_agency(at_ + 1, i > 0)) return;
      if (point && !(mark_at(end) == ',' && end + 1 < units_.size() && month(end + 1) != 0)) return;
      found_.region = std::string(text_of(at_ + 1, end));
      at_ = end;
      if (mark_at(at_) == '.') ++at_;
    }
  }

  bool small_joint(std::size_t i) const {
    const bool joint = is_small(i) || (units_[i].mark == '-' && !units_[i].is(kUnitSpaceBefore));
    return joint && units_[i + 1].is(kUnitCapital);
  }

  // As the gazetteers have it: "Ohio" for "O.". A short form that they know tells more than
  // the name: Montana is Bulgarian too, Georgia a country.
  std::string region_name() const {
    if (is_place(found_.region)) return found_.region;
    std::string name = place_name(found_.region, ",", lexicon_);
    return name.empty() ? found_.region : name;
  }

  std::string folded(std::size_t i) const {
    return fold_unit(text_.substr(units_[i].begin, units_[i].end - units_[i].begin));
  }
  int month(std::size_t i) const { return units_[i].is(kUnitWord) ? month_number(folded(i)) : 0; }
  int weekday(std::size_t i) const {
    return units_[i].is(kUnitWord) ? weekday_number(folded(i)) : 0;
  }
  int number(std::size_t i) const {
    const bool digits = i < units_.size() && is_ascii_digit(text_[units_[i].begin]);
    return digits ? small_number(folded(i)) : -1;
  }

  // ", April 11", ", 11 April", with or without a year; a weekday may stand before.
  bool take_date() {
    std::size_t i = at_;
    if (mark_at(i) == ',') ++i;
    if (i < units_.size() && weekday(i) != 0) {
      ++i;
      if (mark_at(i) == ',') ++i;
    }
    if (i >= units_.size()) return take_weekday();
    int m = month(i);
    int d = m != 0 ? number(i + 1) : number(i);
    if (m == 0 && d > 0 && i + 1 < units_.size()) m = month(i + 1);
    if (m == 0 || d < 1 || d > 31) return take_weekday();
    i += 2;
    int year = 0;
    std::size_t y = i;
    if (mark_at(y) == ',') ++y;
    if (number(y) >= 1000) {
      year = number(y);
      i = y + 1;
    }
    at_ = i;
    has_year_ = year != 0;
    set_date(year, m, d);
    return true;
  }

  // ", Monday." and ", Monday -" alone: the last one up to the article's date.
  bool take_weekday() {
    const std::size_t i = mark_at(at_) == ',' ? at_ + 1 : at_;
    if (i >= units_.size() || i == at_) return false;
    const int day = weekday(i);
    const bool ends = mark_at(i + 1) == '.' || is_dash(i + 1) ||
                      (mark_at(i + 1) == ',' && is_dash(i + 2)) || opens_bracket(i + 1);
    if (day == 0 || !ends) return false;
    at_ = i + 1;
    if (mark_at(at_) == ',') ++at_;
    weekday_alone_ = true;
    if (date_.precision() != DatePrecision::kDay) return true;
    constexpr int kWeek = 7;
    const DayNumber today = date_.first_day();
    found_.date = date_of(today - (weekday_of(today) - day + kWeek) % kWeek);
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

  enum class Bracket { kNone, kAgency, kDate, kOther };

  // "(AP)", "(By Agence Sud Presse)", "/Xinhua/"; "(July 7, 2005)"; "(Delayed)", "(via Sayville)".
  Bracket take_bracket() {
    std::size_t i = at_;
    if (mark_at(i) == ',') ++i;
    const char open = mark_at(i);
    if (open != '(' && open != '[' && open != '/') return Bracket::kNone;
    const char close = open == '(' ? ')' : open == '[' ? ']' : '/';
    std::size_t begin = ++i;
    while (i < units_.size() && i - begin < kMaxBracketUnits && units_[i].mark != close) ++i;
    if (mark_at(i) != close || i == begin) return Bracket::kNone;
    const std::size_t end = i;
    at_ = begin;
    const PartialDate before = found_.date;
    const bool date = take_date() && at_ == end;
    at_ = end + 1;
    if (date) return Bracket::kDate;
    found_.date = before;
    const auto is_word = [&](std::size_t k, std::string_view word) {
      return k < end && folded(k) == word;
    };
    if (is_word(begin, "by")) ++begin;
    if (is_word(begin, "the")) ++begin;
    if (begin == end || !units_[begin].is(kUnitHasUpper)) return Bracket::kOther;
    for (const std::string_view word :
         {"delayed", "special", "via", "correspondence", "wireless"}) {
      if (is_word(begin, word)) return Bracket::kOther;
    }
    for (std::size_t k = begin; k < end; ++k) {
      if (units_[k].is(kUnitNumber) || month(k) != 0 || weekday(k) != 0) return Bracket::kOther;
    }
    found_.agency =
        std::string(text_of(begin, mark_at(end - 1) == '.' && end - begin > 1 ? end - 1 : end));
    return Bracket::kAgency;
  }

  bool opens_bracket(std::size_t i) const {
    return mark_at(i) == '(' || mark_at(i) == '[' || mark_at(i) == '/';
  }

  // "TASS -" and ", CMC -": an agency without brackets.
  void take_bare_agency() {
    const std::size_t word = mark_at(at_) == ',' ? at_ + 1 : at_;
    if (!is_bare_agency(word, !found_.region.empty())) return;
    found_.agency = std::string(text_of(word, word + 1));
    at_ = word + 1;
  }

  // `placed`: a region stands before, so that this is no other one.
  bool is_bare_agency(std::size_t i, bool placed) const {
    if (i + 1 >= units_.size() || begins_line(i) || !is_dash(i + 1)) return false;
    if (!units_[i].is(kUnitAllUpper)) return false;
    const std::string word(text_of(i, i + 1));
    if (is_place(word) || !region_of_short_form(word, true).empty()) return false;
    const bool known = (flags_of(word) & (kLexAgency | kLexOrganisation)) != 0;
    return known || (placed && mark_at(i - 1) == ',' && word.size() <= kMostLetters);
  }

  bool at_dash() const { return is_dash(at_); }
  bool is_dash(std::size_t i) const {
    const char mark = mark_at(i);
    if (mark != '-') return mark == '_' || mark == ':';
    const bool behind_point = i + 1 < units_.size() && mark_at(i - 1) == '.';
    return units_[i].is(kUnitSpaceBefore) || mark_at(i + 1) == '-' || behind_point;
  }

  // A sentence begins at unit i, and is more than an entry of a list.
  bool goes_on(std::size_t i) const {
    if (mark_at(i - 1) == '-' && mark_at(i) == '-') ++i;
    if (i >= units_.size() || (!units_[i].is(kUnitCapital) && units_[i].mark != '"')) return false;
    const char before = mark_at(i - 1);
    const bool apart = begins_line(i) || before == '.' || before == ']' || is_dash(i - 1);
    const std::size_t line_end = std::min(text_.find('\n', units_[i].begin), text_.size());
    return apart && line_end - units_[i].begin >= kSentenceBytes;
  }

  std::vector<PossibleCountry> possible() const {
    // Of two cities ("BRUSSELS/MITROVICA") the first.
    const std::string first = found_.place.substr(0, found_.place.find('/'));
    return countries_of_place(lexicon_, town_of(first), region_name());
  }

  std::string_view text_;
  PartialDate date_;
  const Lexicon& lexicon_;
  std::span<const Unit> units_;
  std::size_t at_ = 0;
  bool at_start_ = false;  // of the text, or right below a byline
  bool has_year_ = false;  // the date read last
  bool weekday_alone_ = false;
  bool weak_ = false;  // what was found may be a line of a list
  FilingLine found_;
};

}  // namespace

std::optional<FilingLine> parse_dateline(std::string_view text, const PartialDate& date,
                                         const Lexicon& lexicon) {
  const std::string_view top = text.substr(0, kMaxBytes);
  std::vector<Unit> units;
  split_units(top, units);
  return FilingParser(top, units, date, lexicon).run();
}

std::optional<FilingLine> parse_dateline(const TagDocument& body, const PartialDate& date,
                                         const Lexicon& lexicon) {
  // What is mended in a scanned text no longer is what stands there.
  if (body.kind == TextKind::kScanned) return parse_dateline(body.text, date, lexicon);
  const auto within = [](const Unit& unit) { return unit.end <= kMaxBytes; };
  const auto end = std::ranges::partition_point(body.units, within);
  const auto count = static_cast<std::size_t>(end - body.units.begin());
  return FilingParser(body.text.substr(0, kMaxBytes), std::span(body.units).first(count), date,
                      lexicon)
      .run();
}

}  // namespace dateline
