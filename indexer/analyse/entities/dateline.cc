#include "indexer/analyse/entities/dateline.h"

#include <algorithm>
#include <utility>

#include "common/article/region.h"
#include "common/base/ascii.h"
#include "indexer/analyse/entities/byline.h"
#include "indexer/analyse/entities/filing_date.h"
#include "indexer/analyse/entities/filing_places.h"
#include "indexer/analyse/entities/filing_sentence.h"
#include "indexer/analyse/entities/filing_units.h"
#include "indexer/analyse/entities/name_forms.h"
#include "indexer/analyse/entities/place_names.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kMaxBytes = 800;  // of the text that are looked at
constexpr std::size_t kMaxPlaceWords = 6;
constexpr std::size_t kMaxRegionUnits = 4;
constexpr std::size_t kMaxBracketUnits = 8;
constexpr std::size_t kMostLetters = 5;    // of an agency's short name
constexpr std::size_t kReportBytes = 120;  // fewest that stand behind a report's dateline
constexpr std::size_t kTopParagraphs = 3;  // a byline or a kicker may stand before the dateline

class FilingParser {
 public:
  FilingParser(std::string_view text, std::span<const Unit> units, const PartialDate& date,
               const Lexicon& lexicon)
      : units_(text, units), date_(date), lexicon_(lexicon), places_(lexicon) {}

  std::optional<FilingLine> run() {
    std::optional<FilingLine> below;
    std::size_t paragraphs = 0;
    bool below_byline = false;
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (!units_.begins_line(i)) continue;
      at_start_ = i == 0 || (below_byline && !below);
      const bool paragraph = units_[i].is(kUnitParagraphStart) && ++paragraphs <= kTopParagraphs;
      const bool at_top = paragraph || at_start_;
      if (!parse(i, at_top) || (weak_ && (ends_list() || in_list(i)))) {
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
  // The line at unit i is a byline, or goes on with one.
  bool names_author(std::size_t i, bool below_byline) const {
    std::size_t end = i + 1;
    while (end < units_.size() && !units_.begins_line(end)) ++end;
    const auto line = units_.some(i, end - i);
    return is_byline(line) || (below_byline && is_credit(line));
  }

  // A line close below one of a list is one of it too.
  bool ends_list() const { return list_end_ > 0 && found_.begin < list_end_ + kReportBytes; }

  // Another line below that would be a dateline too: such lines are a list. With a date or in
  // narrow columns it may be another report's; those of a list are close to each other.
  bool in_list(std::size_t i) {
    const FilingLine kept = found_;
    const bool dated = dated_;
    bool list = false;
    at_start_ = true;
    for (++i; i < units_.size() && !list; ++i) {
      // "(By Meridian)\nDENVER, Oct. 7." is one dateline in two lines.
      if (units_[i].begin < kept.end || !units_.begins_line(i) || !parse(i, true)) continue;
      list = (!dated && !in_columns_) || found_.begin < kept.end + kReportBytes;
    }
    found_ = kept;
    if (list) list_end_ = found_.end;
    return list;
  }

  // In front of the place may stand "(By Associated Press)", and around it brackets.
  bool parse(std::size_t start, bool at_top) {
    found_ = {};
    weak_ = in_columns_ = dated_ = has_year_ = day_alone_ = false;
    // A speck that a scan has read as a mark.
    const bool speck = units_.mark_at(start) == '.' || units_.mark_at(start) == '\'' ||
                       units_.mark_at(start) == ',';
    if (speck) ++start;
    at_ = start;
    if (units_.mark_at(start) != '(' && units_.mark_at(start) != '[')
      return parse_line(at_top, false);
    if (take_bracket() != Bracket::kNone && !at_dash() && parse_line(at_top, false)) return true;
    found_ = {};
    at_ = start + 1;
    return parse_line(at_top, true);
  }

  bool parse_line(bool at_top, bool in_brackets) {
    const std::size_t start = at_;
    if (start >= units_.size()) return false;
    capitals_ = in_capitals(start);
    if (!take_place()) return false;
    const std::size_t place_end = end_of_place(start, at_);
    take_region_in_brackets();
    take_regions();
    skip_point_before_date();
    take_dates_and_brackets();
    take_bare_agency(units_.text_of(start, place_end));
    if (units_.mark_at(at_) == '.') ++at_;
    const bool square = in_brackets && units_.mark_at(at_) == ']';
    if (in_brackets && units_.mark_at(at_) != ')' && !square) return false;
    if (in_brackets) ++at_;
    const bool dash = at_dash();
    if (!dash && !goes_on(at_)) return false;
    if (dash) take_agency_behind_dash();
    set_found(start, place_end);
    weak_ = !dash;
    if (square && !dash) return at_top && capitals_ && places_.is_town(found_.place);
    return dash ? counts_with_dash(start, at_top) : counts_without_dash(start, at_top);
  }

  void set_found(std::size_t start, std::size_t place_end) {
    found_.begin = units_[start].begin;
    found_.end = units_[at_ - 1].end;
    found_.place = name_in_mixed_case(clean_name(std::string(units_.text_of(start, place_end))));
    const std::string region = places_.region_name(found_.region);
    found_.possible = places_.countries(found_.place, region);
    if (!found_.possible.empty()) found_.country = found_.possible[0].code;
    known_region_ = !region.empty() && places_.is_place(region);
    known_place_ =
        places_.is_place(places_.town_of(found_.place)) || places_.are_towns(found_.place);
  }

  // "NEW DELHI, Oct. 31. The minister": the date must be there, as nothing else tells.
  // Further down the year stands in the line of a newspaper's name.
  bool counts_without_dash(std::size_t start, bool at_top) const {
    if (!dated_ || (!known_place_ && !known_region_)) return false;
    if (found_.place.size() <= 2) return false;  // the rest of a broken line: "AL, Oct. 7. The"
    if (!at_top && (!capitals_ || has_year_)) return false;
    if (day_alone_ && (!capitals_ || !at_top)) return false;
    if (has_agency() && known_place_) return true;
    // Sydney and Adelaide are forenames too.
    return !may_be_person(start) || (capitals_ && places_.is_sure_town(found_.place));
  }

  bool counts_with_dash(std::size_t start, bool at_top) {
    const bool agency = has_agency();
    // "JORDAN, MICHAEL - guard".
    if (!found_.region.empty() && !known_region_ && !dated_ && !agency) return false;
    if (!at_top) {
      return (known_place_ && (dated_ || (capitals_ && (known_region_ || agency)))) ||
             (dated_ && known_region_);
    }
    if (!known_place_ && !known_region_ && !may_be_unknown_place(start)) return false;
    if (dated_ || agency) return true;
    const bool colon = units_.mark_at(at_) == ':';
    // Capitals and a dash alone may be a heading ("EXCLUSIVE -"): then the place must be one
    // that is known. With a colon it may be one of a list ("ARKANSAS: Ray 51%").
    if (capitals_) {
      weak_ = colon;
      return !found_.country.empty();
    }
    if (known_place_ && known_region_) return true;
    weak_ = true;
    if (!at_start_ || !goes_on(at_ + 1)) return false;
    if (colon) return places_.is_sure_town(found_.place);
    return places_.are_towns(found_.place) ||
           (places_.is_sure_town_alone(found_.place) && reports(at_ + 1));
  }

  // A village that the gazetteers do not have: "Ogelbeck, May 3 - ", not "Ann Lee, May 3 - ",
  // "Press Release, May 3 - ", "Published May 3, 2021 - " or "Update (Reuters) - ".
  bool may_be_unknown_place(std::size_t start) const {
    const bool agency = has_agency() && (capitals_ || places_.is_agency(found_.agency));
    const std::uint16_t share = agency ? kOrdinaryShare : kHalfSmall;
    if (places_.are_ordinary(found_.place, share)) return false;
    return capitals_ || (!may_be_person(start) && (has_agency() || !has_year_));
  }

  bool has_agency() const { return !found_.agency.empty(); }
  bool may_be_person(std::size_t start) const { return places_.may_be_person(units_[start]); }

  // "ST. PETERSBURG" is in capitals, "St. Paul" is not.
  bool in_capitals(std::size_t start) const {
    for (std::size_t i = start; i < units_.size() && i < start + 3; ++i) {
      if (!units_[i].is(kUnitWord)) return false;
      if (!units_[i].is(kUnitPoint)) return units_[i].is(kUnitAllUpper);
    }
    return false;
  }

  // PLACE words up to a comma, bracket or dash, in one line: all in capitals, or capitalised.
  bool take_place() {
    const std::size_t start = at_;
    if (is_day_or_month(start)) return false;
    std::size_t words = 0;
    while (at_ < units_.size() && words <= kMaxPlaceWords) {
      const Unit& unit = units_[at_];
      const bool inner = is_inner(at_);
      const bool word = unit.is(kUnitWord) && unit.is(kUnitCapital) &&
                        (!capitals_ || unit.is(kUnitAllUpper) || unit.is(kUnitPoint) ||
                         unit.end - unit.begin <= 3);
      if (words > 0 && capitals_ && word && agency_word(unit)) break;
      if (!word && !(words > 0 && (inner || is_small(at_)))) break;
      if (at_ > start && units_.begins_line(at_)) return false;
      // "MOSCOW May 6".
      if (words > 0 && word && units_.month(at_) != 0 && units_.number(at_ + 1) > 0) break;
      if (word) ++words;
      ++at_;
    }
    return words > 0 && words <= kMaxPlaceWords && at_ < units_.size();
  }

  // Marks inside the names of places: "Wilkes-Barre", "Bamako/London"; not "HOUSTON--".
  bool is_inner(std::size_t i) const {
    const char mark = units_.mark_at(i);
    const bool hyphen = mark == '-' && !units_[i].is(kUnitSpaceBefore);
    return mark == '\'' || mark == '/' || (hyphen && units_.mark_at(i + 1) != '-');
  }

  // "Sunday, November 14 - ", "March - ".
  bool is_day_or_month(std::size_t i) const {
    static const WordSet days = {"monday", "tuesday",  "wednesday", "thursday",
                                 "friday", "saturday", "sunday"};
    static const WordSet months = {"january",   "february", "march",    "april",
                                   "may",       "june",     "july",     "august",
                                   "september", "october",  "november", "december"};
    return days.has(units_[i]) || (months.has(units_[i]) && !is_capital(i + 1));
  }

  bool is_capital(std::size_t i) const { return i < units_.size() && units_[i].is(kUnitCapital); }

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
    const std::string last(units_.text_of(end - 1, end));
    if (last.size() != 2) return end;
    const std::string_view whole = units_.text_of(start, end);
    const bool apart = units_[end - 1].is(kUnitAllUpper) &&
                       !region_of_short_form(last, true).empty() &&
                       !places_.is_place(std::string(whole));
    if (!apart && place_of_letters(whole) != kWashington) return end;
    found_.region = last;
    return end - 1;
  }

  // ", Russia" and ", Ohio": capitalised words behind a comma that are no month. A scan may
  // have read the comma as a point ("Butte. Montana, June 1").
  void take_regions() {
    for (int i = 0; i < 2; ++i) {
      const bool point = units_.mark_at(at_) == '.';
      if (units_.mark_at(at_) != ',' && !point) return;
      // "PERTH, Thurs." and "HOBART, To-day."
      if (!point && read_filing_date(units_, at_, capitals_, date_)) return;
      std::size_t end = at_ + 1;
      if (capitals_ && units_.short_weekday(end) != 0) return;
      if (point && units_.begins_line(end)) return;
      while (end < units_.size() && end - at_ <= kMaxRegionUnits && units_[end].is(kUnitCapital) &&
             (end == at_ + 1 || !units_.begins_line(end)) && units_.month(end) == 0 &&
             units_.weekday(end) == 0) {
        ++end;
        while (end + 1 < units_.size() && small_joint(end)) ++end;
      }
      if (end == at_ + 1) return;
      if (end == at_ + 2 && is_bare_agency(at_ + 1, i > 0)) return;
      if (point &&
          !(units_.mark_at(end) == ',' && end + 1 < units_.size() && units_.month(end + 1) != 0))
        return;
      std::string region(units_.text_of(at_ + 1, end));
      if (units_.begins_line(at_ + 1) && is_heading(at_) &&
          !places_.is_place(places_.region_name(region)))
        return;
      found_.region = std::move(region);
      at_ = end;
      if (units_.mark_at(at_) == '.') ++at_;
    }
  }

  // "SLAUGHTER,\nCOLONIA DUBLAN, Mexico, June 26": the line up to unit `end` is no known place.
  // Where no region stands below it, the next line begins the dateline.
  bool is_heading(std::size_t end) const {
    std::size_t begin = end;
    while (begin > 0 && !units_.begins_line(begin)) --begin;
    return !places_.is_place(std::string(units_.text_of(begin, end)));
  }

  bool small_joint(std::size_t i) const {
    const bool joint = is_small(i) || (units_[i].mark == '-' && !units_[i].is(kUnitSpaceBefore));
    return joint && units_[i + 1].is(kUnitCapital);
  }

  // "New Delhi [India]", "Naples (Italy)": not "RENO (PA)" of an agency.
  void take_region_in_brackets() {
    const char open = units_.mark_at(at_);
    if (open != '(' && open != '[') return;
    const std::size_t begin = at_ + 1;
    std::size_t end = begin;
    while (end < units_.size() && end - begin < kMaxRegionUnits && units_[end].is(kUnitCapital)) {
      ++end;
    }
    if (end == begin || units_.mark_at(end) != (open == '(' ? ')' : ']')) return;
    const std::string name(units_.text_of(begin, end));
    const bool short_form = open == '(' && name.size() <= 2;
    if (short_form || places_.is_agency(name) || !places_.is_country_or_state(name)) return;
    found_.region = name;
    at_ = end + 1;
  }

  // "MOSCOW. Sept 30 (Interfax) - ".
  void skip_point_before_date() {
    if (!capitals_ || units_.mark_at(at_) != '.' || units_.begins_line(at_ + 1)) return;
    if (read_filing_date(units_, at_ + 1, false, date_)) ++at_;
  }

  void take_dates_and_brackets() {
    for (int part = 0; part < 4; ++part) {
      if (units_.mark_at(at_) == '.' && units_.opens_bracket(at_ + 1)) ++at_;
      if (take_date()) continue;
      if (take_bracket() == Bracket::kNone) return;
    }
  }

  bool take_date() {
    const auto date = read_filing_date(units_, at_, capitals_, date_);
    if (!date) return false;
    at_ = date->end;
    dated_ = true;
    if (date->date.known()) found_.date = date->date;
    has_year_ = date->has_year;
    day_alone_ = date->day_alone;
    return true;
  }

  enum class Bracket { kNone, kAgency, kDate, kOther };

  // "(AP)", "(By Agence Sud Presse)", "/Xinhua/"; "(July 7, 2005)"; "(Delayed)", "(via Sayville)".
  Bracket take_bracket() {
    std::size_t i = at_;
    if (units_.mark_at(i) == ',') ++i;
    const char open = units_.mark_at(i);
    if (open != '(' && open != '[' && open != '/') return Bracket::kNone;
    const char close = open == '(' ? ')' : open == '[' ? ']' : '/';
    std::size_t begin = ++i;
    while (i < units_.size() && i - begin < kMaxBracketUnits && units_[i].mark != close) ++i;
    if (units_.mark_at(i) != close || i == begin) return Bracket::kNone;
    const std::size_t end = i;
    at_ = end + 1;
    if (take_date_between(begin, end)) return Bracket::kDate;
    if (units_.is_word(begin, "by")) ++begin;
    if (units_.is_word(begin, "the")) ++begin;
    if (begin >= end || !names_agency(begin, end)) return Bracket::kOther;
    found_.agency = std::string(
        units_.text_of(begin, units_.mark_at(end - 1) == '.' && end - begin > 1 ? end - 1 : end));
    return Bracket::kAgency;
  }

  bool take_date_between(std::size_t begin, std::size_t end) {
    const auto date = read_filing_date(units_, begin, capitals_, date_);
    if (!date || date->end != end) return false;
    dated_ = true;
    if (date->date.known()) found_.date = date->date;
    return true;
  }

  // What is in capitals and no remark ("Delayed") or date; "dpa" writes itself small.
  bool names_agency(std::size_t begin, std::size_t end) const {
    static const WordSet remarks = {"delayed", "special", "via", "correspondence", "wireless"};
    if (!units_[begin].is(kUnitHasUpper)) {
      return places_.has_agency(units_.text_of(begin, end));
    }
    if (remarks.has(units_[begin]) || places_.is_full_name(units_.some(begin, end - begin))) {
      return false;
    }
    for (std::size_t k = begin; k < end; ++k) {
      if (units_[k].is(kUnitNumber) || units_.month(k) != 0 || units_.weekday(k) != 0) return false;
    }
    return true;
  }

  // "Glasgow, July 22.-(AP)-".
  void take_agency_behind_dash() {
    const std::size_t behind = behind_second_hyphen(at_ + 1);
    if (has_agency() || !units_.opens_bracket(behind)) return;
    const FilingLine kept = found_;
    const bool dated = dated_;
    const std::size_t dash = at_;
    at_ = behind;
    if (take_bracket() == Bracket::kAgency && found_.agency.find('\n') == std::string::npos &&
        (at_dash() || is_short_agency()))
      return;
    found_ = kept;
    dated_ = dated;
    at_ = dash;
  }

  // "TASS -" and ", CMC -": an agency without brackets.
  void take_bare_agency(std::string_view place) {
    const std::size_t word = units_.mark_at(at_) == ',' ? at_ + 1 : at_;
    const bool placed = !found_.region.empty();
    const bool mixed = is_mixed_agency(word) && places_.is_place(std::string(place));
    if (!mixed && !is_bare_agency(word, placed)) return;
    found_.agency = std::string(units_.text_of(word, word + 1));
    at_ = word + 1;
  }

  // `placed`: a region stands before, so that this is no other one.
  bool is_bare_agency(std::size_t i, bool placed) const {
    if (i + 1 >= units_.size() || units_.begins_line(i) || !units_.is_dash(i + 1)) return false;
    if (!units_[i].is(kUnitAllUpper)) return false;
    const std::string word(units_.text_of(i, i + 1));
    if (places_.is_place(word) || !region_of_short_form(word, true).empty()) return false;
    const bool known = (places_.flags_of(word) & (kLexAgency | kLexOrganisation)) != 0;
    return known || (placed && units_.mark_at(i - 1) == ',' && word.size() <= kMostLetters);
  }

  // "TOKYO, April 12 Kyodo - ".
  bool is_mixed_agency(std::size_t i) const {
    if (!dated_ || i + 1 >= units_.size() || units_.begins_line(i)) return false;
    return units_.is_dash(i + 1) && units_[i].is(kUnitCapital) &&
           places_.is_agency(std::string(units_.text_of(i, i + 1)));
  }

  bool at_dash() const { return units_.is_dash(at_); }
  std::size_t behind_second_hyphen(std::size_t i) const {
    const bool second = i > 0 && units_.mark_at(i - 1) == '-' && units_.mark_at(i) == '-';
    return second ? i + 1 : i;
  }

  // A sentence begins at unit i, and is more than an entry of a list.
  bool goes_on(std::size_t i) {
    i = behind_second_hyphen(i);
    if (i >= units_.size() || (!units_[i].is(kUnitCapital) && units_[i].mark != '"')) return false;
    const char before = i > 0 ? units_.mark_at(i - 1) : '\0';
    // "LUCKNOW, Nov 16 (PTI) A farmer".
    const bool signed_off = before == ')' && dated_ && is_short_agency();
    const bool apart = units_.begins_line(i) || before == '.' || before == ']' || signed_off ||
                       units_.is_dash(i - 1);
    if (!apart) return false;
    const FilingLength length = length_ahead(units_, i);
    in_columns_ = length == FilingLength::kColumns;
    return length != FilingLength::kShort;
  }

  // A news agency, or letters that will be one ("NAN").
  bool is_short_agency() const {
    const std::string& name = found_.agency;
    const bool letters = name.size() <= kMostLetters && std::ranges::all_of(name, is_ascii_upper);
    return !name.empty() && (letters || places_.is_agency(name));
  }

  // A report's sentence: no route ("London - Paris trains"), nobody's own words or life ("Lima -
  // He was").
  bool reports(std::size_t i) const {
    static const WordSet persons = {"i",  "we",  "you",  "you're", "he",  "she",
                                    "my", "our", "your", "his",    "her", "they"};
    i = behind_second_hyphen(i);
    if (i >= units_.size() || persons.has(units_[i])) return false;
    return !places_.is_sure_town(std::string(units_.text_of(i, i + 1))) && is_told(units_, i);
  }

  FilingUnits units_;
  PartialDate date_;
  const Lexicon& lexicon_;
  FilingPlaces places_;
  std::size_t at_ = 0;
  bool at_start_ = false;     // of the text, or right below a byline
  std::size_t list_end_ = 0;  // where the last line that was one of a list ends, in bytes
  bool capitals_ = false;     // the place is in capitals
  bool known_place_ = false;
  bool known_region_ = false;
  bool dated_ = false;
  bool has_year_ = false;    // the date read last
  bool day_alone_ = false;   // "Monday" or "To-day", and no other date
  bool in_columns_ = false;  // what follows is a sentence over the ends of lines only
  bool weak_ = false;        // what was found may be a line of a list
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
