#include "indexer/analyse/entities/filing_parser.h"

#include <algorithm>
#include <utility>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/filing_bare_town.h"
#include "indexer/analyse/entities/filing_date.h"
#include "indexer/analyse/entities/filing_front.h"
#include "indexer/analyse/entities/filing_sentence.h"
#include "indexer/analyse/entities/filing_several.h"
#include "indexer/analyse/entities/name_forms.h"

namespace dateline {

// In front of the place may stand "(By Associated Press)", and around it brackets.
bool FilingParser::parse(std::size_t start, bool at_top, bool at_start) {
  at_start_ = at_start;
  weak_ = in_columns_ = dated_ = has_year_ = day_alone_ = tight_ = signed_on_ = false;
  closing_ = 0;
  // A speck that a scan has read as a mark.
  const bool speck =
      units_.mark_at(start) == '.' || units_.mark_at(start) == '\'' || units_.mark_at(start) == ',';
  if (speck) ++start;
  start_at(start);
  if (units_.mark_at(start) != '(' && units_.mark_at(start) != '[') {
    if (at_top && (parse_behind_agency(start, at_top) || parse_behind_date(start))) return true;
    dated_ = has_year_ = false;
    start_at(start);
    return parse_line(at_top, false) || (at_top && parse_behind_front(start));
  }
  if (const Bracket bracket = take_bracket(); bracket != Bracket::kNone) {
    const bool dash = at_dash();
    if (!dash && parse_line(at_top, false)) return true;
    // "(ANSA) - ROME, May 4 -".
    at_ = behind_second_hyphen(units_, at_ + 1);
    if (dash && bracket == Bracket::kAgency && at_top && parse_line(at_top, false) && is_strong())
      return true;
  }
  start_at(start + 1);
  return parse_line(at_top, true) || (at_top && parse_behind_front(start));
}

void FilingParser::start_at(std::size_t i) {
  found_ = {};
  at_ = i;
  special_ = credited_ = false;
}

// "TASS, Moscow, Nov 3.", "APA-Dakar (Senegal) -".
bool FilingParser::parse_behind_agency(std::size_t start, bool at_top) {
  const std::size_t end = agencies_.end_in_front(start);
  if (end == start) return false;
  at_ = behind_second_hyphen(units_, end + 1);
  const std::string_view agency = units_.text_of(start, end);
  if (!parse_line(at_top, false) || !known_place_) return false;
  if (!has_agency()) found_.agency = agency;
  found_.begin = units_[start].begin;
  return true;
}

// "October 5, 2012 (KHARTOUM) -", and with an agency "March 03, Colombo (MNW):".
bool FilingParser::parse_behind_date(std::size_t start) {
  const auto date = read_filing_date(units_, start, false, date_);
  if (date && !date->day_alone && date->date.known() && units_.mark_at(date->end) == ',') {
    at_ = date->end + 1;
    if (parse_line(true, false) && known_place_ && has_agency() && !dated_) {
      dated_ = true;
      found_.date = date->date;
      found_.begin = units_[start].begin;
      return true;
    }
    start_at(start);
    dated_ = has_year_ = false;
    return false;
  }
  if (!date || !date->has_year || !date->date.known()) return false;
  at_ = date->end;
  if (units_.mark_at(at_) != '(') return false;
  ++at_;
  dated_ = has_year_ = true;
  found_.date = date->date;
  if (!parse_line(true, true) || (!known_place_ && !known_region_)) return false;
  if (places_.is_agency(found_.place)) return false;
  found_.begin = units_[start].begin;
  return true;
}

// "FIVE MEN KILLED. LONDON, January 14. The", "(By Telegraph.) (Own Correspondent.) SYDNEY, March
// 4. The".
bool FilingParser::parse_behind_front(std::size_t start) {
  FilingFront front(units_, start);
  while (const auto begin = front.next()) {
    if (!parse_at_front(*begin, front.is_credited())) continue;
    take_agency_in_front(start, *begin);
    return true;
  }
  return false;
}

// `credited`: nothing but brackets and credits stands in front of unit `begin`.
bool FilingParser::parse_at_front(std::size_t begin, bool credited) {
  start_at(begin);
  credited_ = credited;
  dated_ = has_year_ = day_alone_ = tight_ = signed_on_ = false;
  closing_ = 0;
  if (!parse_line(true, false) || !dated_ || !known_place_) return false;
  if (!found_.region.empty() && !known_region_) return false;
  return credited || places_.is_well_known(found_.place);
}

// Whether it would be one without the agency that stands in front.
bool FilingParser::is_strong() const {
  return known_place_ && (dated_ || (capitals_ && !found_.country.empty()));
}

bool FilingParser::parse_line(bool at_top, bool in_brackets) {
  const std::size_t start = at_;
  if (start >= units_.size()) return false;
  capitals_ = words_.in_capitals(start);
  at_ = words_.end_of_place(start, capitals_);
  if (at_ == 0) return false;
  if (in_brackets && at_top && take_equated_agency(start)) return true;
  if (at_start_ && !capitals_ && is_bare_town(start)) return true;
  const Unit& next = units_[at_];
  if (!capitals_ && next.is(kUnitParagraphStart) && next.is(kUnitWord) && units_.month(at_) == 0)
    return false;
  const std::size_t place_end = take_region_of_letters(start, at_);
  take_region_in_brackets();
  take_regions(units_.text_of(start, place_end));
  skip_way();
  skip_point_before_date(units_.text_of(start, place_end));
  take_dates_and_brackets();
  take_bare_agency(units_.text_of(start, place_end));
  // "Marietta, O., June 16,--A girl".
  const bool comma = dated_ && units_.mark_at(at_) == ',' && units_.is_dash(at_ + 1);
  if ((units_.mark_at(at_) == '.' && !tight_) || comma) ++at_;
  const bool square = in_brackets && units_.mark_at(at_) == ']';
  if (in_brackets && units_.mark_at(at_) != ')' && !square) return false;
  if (in_brackets) ++at_;
  if (at_start_ && capitals_) take_date_line();
  const bool tied = at_start_ && capitals_ && at_ == place_end;
  tight_ = tight_ || is_tight_dash_behind_date() ||
           (tied && is_tied_to_report(units_, places_, start, at_));
  const bool dash = at_dash() || tight_;
  if (!dash && !goes_on(at_)) return false;
  if (dash) take_agency_between_bars();
  if (dash) take_agency_behind_dash();
  if (dash) take_agency_line(units_.text_of(start, place_end));
  if (dash) take_date_behind_dash();
  set_found(start, place_end);
  weak_ = !dash;
  if (square && !dash) return at_top && capitals_ && places_.is_town(found_.place);
  return dash ? counts_with_dash(start, at_top) : counts_without_dash(start, at_top);
}

// "Mumbai" on a line of its own, and "New Delhi, The court asked". In a list of such lines it is
// none.
bool FilingParser::is_bare_town(std::size_t start) {
  const std::string_view town = units_.text_of(start, at_);
  if (units_[at_].is(kUnitParagraphStart) && units_[at_].is(kUnitWord)) {
    if (!places_.is_great_town(town) || !places_.is_sure_town_alone(town)) return false;
    if (!is_above_report(units_, places_, at_)) return false;
  } else if (!has_comma_before_report(units_, places_, start, at_)) {
    return false;
  }
  set_found(start, at_);
  weak_ = true;
  return true;
}

void FilingParser::set_found(std::size_t start, std::size_t place_end) {
  found_.begin = units_[start].begin;
  found_.end = units_[at_ - 1].end;
  found_.place = name_in_mixed_case(clean_name(std::string(units_.text_of(start, place_end))));
  // "War Department, Washington": an office, and where it is.
  if (places_.is_office(found_.place) && places_.is_sure_town(found_.region)) {
    found_.place = name_in_mixed_case(clean_name(std::exchange(found_.region, "")));
  }
  split_filed_places(places_, found_);
  settle(found_);
  for (FiledPlace& other : found_.others) settle(other);
  const std::string region = places_.region_name(found_.region);
  known_region_ = !region.empty() && places_.is_place(region);
  known_place_ = places_.is_place(places_.town_of(found_.place));
  if (!known_place_) take_town_of_word();
}

// "RUGBY, January 14": a town only where capitals and a date show it, in the years when all papers
// had messages from the wireless station there; in later ones it is a section's head.
void FilingParser::take_town_of_word() {
  if (!capitals_ || !dated_ || day_alone_ || !found_.region.empty()) return;
  constexpr int kEnd = 1950;
  const int year = date_.known() ? date_.year : found_.date.year;
  if (year == 0 || year >= kEnd || units_.begins_line(at_)) return;
  const std::string_view country = FilingPlaces::country_of_town_of_word(found_.place);
  if (country.empty()) return;
  found_.country = country;
  found_.possible = {{.code = found_.country, .likelihood = 1}};
  known_place_ = true;
}

void FilingParser::settle(FiledPlace& place) const {
  place.place = name_in_mixed_case(std::move(place.place));
  place.possible = places_.countries(place.place, places_.region_name(place.region));
  if (!place.possible.empty()) place.country = place.possible[0].code;
}

// "NEW DELHI, Oct. 31. The minister": the date must be there, as nothing else tells.
// Further down the year stands in the line of a newspaper's name.
bool FilingParser::counts_without_dash(std::size_t start, bool at_top) const {
  // "LONDON (AP) The", "Tirana /ATA/ The".
  const bool signed_off = at_top && known_place_ && has_agency() &&
                          agencies_.is_surely(found_.agency, closing_) &&
                          (known_region_ || capitals_ || places_.is_sure_town(found_.place));
  const bool special = special_ && at_top && known_place_ && (known_region_ || capitals_) &&
                       reports(units_, places_, at_);
  if (!dated_ && (signed_off || special || is_town_alone(start))) return true;
  if (!dated_ || (!known_place_ && !known_region_)) return false;
  if (found_.place.size() <= 2) return false;  // the rest of a broken line: "AL, Oct. 7. The"
  if (!at_top && (has_year_ || (!capitals_ && !is_below_heading(start)))) return false;
  if (is_fresh_report() && (at_top || !capitals_)) return true;
  if (at_top && is_dated_line()) return true;
  if (day_alone_ && (!capitals_ || !at_top)) return false;
  if (has_agency() && known_place_) return true;
  // Sydney and Adelaide are forenames too.
  return !may_be_person(start) || ((capitals_ || credited_) && places_.is_sure_town(found_.place));
}

// "Ships Are Sunk.", and below it "Duluth, Minn., Nov. 13. An official". A day to come, more than
// one that a paper got wrong, is one of a list of what will be held.
bool FilingParser::is_below_heading(std::size_t start) const {
  const bool known = date_.known() && found_.date.known();
  if (known && found_.date.first_day() > date_.last_day() + 1) return false;
  return !day_alone_ && known_place_ && (known_region_ || is_known_town()) &&
         is_below_filing_heading(units_, start, is_fresh()) && reports(units_, places_, at_);
}

// "Dublin, Sunday Night." and "Washington, Sept. 2, 1864.", on a line of its own at the start, or
// on one with an empty line below.
bool FilingParser::is_dated_line() const {
  return (at_start_ || units_[at_].is(kUnitParagraphStart)) && units_.begins_line(at_) &&
         places_.is_sure_town(found_.place) && reports(units_, places_, at_);
}

// "ANKARA", on a line of its own with the report below.
bool FilingParser::is_town_alone(std::size_t start) const {
  return at_start_ && capitals_ && !has_agency() && (found_.region.empty() || known_region_) &&
         !may_be_person(start) && places_.is_sure_town_alone(found_.place) &&
         is_above_report(units_, places_, at_);
}

// "Ships Are Sunk.", and below it "London.—The ministers met": a great city's report in the sheets
// that weeklies bought half printed, without a day.
bool FilingParser::is_readyprint(std::size_t start) const {
  return units_.mark_at(at_ - 1) == '.' && found_.region.empty() && !has_agency() &&
         places_.is_great_town(found_.place) && is_below_filing_heading(units_, start, false) &&
         reports(units_, places_, at_ + 1, found_.place);
}

bool FilingParser::counts_with_dash(std::size_t start, bool at_top) {
  const bool agency = has_agency();
  // "RICHMOND, VA., NOVEMBER 20, 1916- EIGHT PAGES".
  if (!at_top && has_year_ && !agency && !is_of_release()) return false;
  // "JORDAN, MICHAEL - guard".
  if (!found_.region.empty() && !known_region_ && !dated_ && !agency) return false;
  if (!at_top) {
    return (known_place_ && (dated_ || (capitals_ && (known_region_ || agency)))) ||
           (dated_ && known_region_) || is_readyprint(start);
  }
  if (!known_place_ && !known_region_ && !may_be_unknown_place(start)) return false;
  if (dated_ || agency) return true;
  // "LONDON | By Ann Lee", not "WORLD | Asia".
  if (units_.mark_at(at_) == '|')
    return at_start_ && capitals_ && places_.is_sure_town(found_.place);
  const bool colon = units_.mark_at(at_) == ':';
  // Capitals and a dash alone may be a heading ("EXCLUSIVE -"): then the place must be one
  // that is known. With a colon it may be one of a list ("ARKANSAS: Ray 51%").
  if (capitals_) {
    weak_ = colon;
    // "MATTHEWS: We have".
    const bool speaker = colon && (places_.flags_of(found_.place) & kLexSurname) != 0 &&
                         !places_.is_sure_town(found_.place);
    if (colon && begins_line_up(units_, at_ + 1)) return false;
    return !speaker && !found_.country.empty();
  }
  if (known_place_ && known_region_) return true;
  weak_ = true;
  if (!at_start_ || !goes_on(at_ + 1)) return false;
  if (colon) return places_.is_sure_town(found_.place);
  return !found_.others.empty() || (places_.is_sure_town_alone(found_.place) &&
                                    reports(units_, places_, at_ + 1, found_.place));
}

// "DUBLIN, July 2, 2014 - Wagno Foods today said": below the several headings of a firm's release,
// which print the year as papers' own lines do. In the years of such releases.
bool FilingParser::is_of_release() const {
  constexpr int kFirstYear = 1980;
  return capitals_ && known_place_ && found_.date.known() && found_.date.year >= kFirstYear &&
         reports(units_, places_, at_ + 1);
}

// A village that the gazetteers do not have: "Ogelbeck, May 3 - ", not "Ann Lee, May 3 - ",
// "Press Release, May 3 - ", "Published May 3, 2021 - ", "Update (Reuters) - " or "News24 - ".
bool FilingParser::may_be_unknown_place(std::size_t start) const {
  if (std::ranges::any_of(found_.place, is_ascii_digit)) return false;
  const bool agency = has_agency() && (capitals_ || places_.is_agency(found_.agency));
  const std::uint16_t share = agency ? kOrdinaryShare : kHalfSmall;
  if (places_.are_ordinary(found_.place, share)) return false;
  if (!FilingPlaces::country_of_town_of_word(found_.place).empty()) return false;
  return capitals_ || (!may_be_person(start) && (has_agency() || !has_year_));
}

// A sentence begins at unit i, and is more than an entry of a list.
bool FilingParser::goes_on(std::size_t i) {
  i = behind_second_hyphen(units_, i);
  if (units_.begins_line(i)) i = behind_byline(units_, i);
  if (i >= units_.size() || (!units_[i].is(kUnitCapital) && units_[i].mark != '"')) return false;
  const char before = i > 0 ? units_.mark_at(i - 1) : '\0';
  // "LUCKNOW, Nov 16 (PTI) A farmer".
  if (before == '/' && closing_ == 0) closing_ = '/';
  const bool closed = (before == ')' || before == '/') && closing_ != 0;
  bool signed_off = closed && ((dated_ && (signed_on_ || agencies_.is_short(found_.agency))) ||
                               agencies_.is_surely(found_.agency, closing_));
  if (closed && !signed_off && dated_ && is_told_in_capitals(i)) {
    signed_off = true;
    // "(Third Test)", "(Updates With Comment)"
    if (!ends_as_agency(found_.agency)) found_.agency.clear();
  }
  const bool apart = units_.begins_line(i) || before == '.' || before == ']' || signed_off ||
                     units_.is_dash(i - 1) || tells_behind_date(i);
  if (!apart) return false;
  const FilingLength length = length_ahead(units_, i, dated_);
  in_columns_ = length == FilingLength::kColumns;
  if (length != FilingLength::kShort || is_whole_report(i)) return true;
  in_columns_ = is_fresh() && reports(units_, places_, i);
  return in_columns_;
}

// A day as a newspaper has it: of the last week, or a few days more from where mails are slow.
bool FilingParser::is_fresh() const {
  constexpr DayNumber kMostDays = 10;  // 99 of 100 datelines of weeklies and dailies of 1916
  if (!dated_ || day_alone_ || date_.precision() != DatePrecision::kDay) return false;
  if (found_.date.precision() != DatePrecision::kDay) return false;
  const DayNumber days = date_.first_day() - found_.date.first_day();
  return days >= 0 && days <= kMostDays;
}

// "Washington, Aug. 4. Messages were": a town's name may be a person's too, but here the day and
// the report show the town.
bool FilingParser::is_fresh_report() const {
  return is_fresh() && known_place_ && (known_region_ || is_known_town()) &&
         reports(units_, places_, at_);
}

// "KARACHI, Feb 19 (Quel / Meridian News) Two men": unit i behind the bracket.
bool FilingParser::is_told_in_capitals(std::size_t i) const {
  // "(Spe\ncial)" is no agency.
  const bool broken = found_.agency.find('\n') != std::string::npos;
  return capitals_ && !day_alone_ && !broken && reports(units_, places_, i);
}

// "SYDNEY, March 4. The men resumed work.": all of a short text.
bool FilingParser::is_whole_report(std::size_t i) const {
  constexpr std::ptrdiff_t kFewestSmall = 2;
  if (!at_start_ || !capitals_ || !dated_ || day_alone_ || units_.next_line(i) < units_.size())
    return false;
  const auto sentence = units_.some(i, units_.size() - i);
  const auto small = [](const Unit& unit) { return unit.is(kUnitWord) && !unit.is(kUnitHasUpper); };
  return sentence.back().mark == '.' && std::ranges::count_if(sentence, small) >= kFewestSmall;
}

// "NAIROBI, May 17 Kenyan police arrested five men.": a whole sentence behind a day in digits.
bool FilingParser::tells_behind_date(std::size_t i) const {
  if (!capitals_ || !dated_ || day_alone_ || has_year_ || has_agency()) return false;
  if (i == 0 || units_.number(i - 1) <= 0 || units_.month(i) != 0) return false;
  // "April 12 Okafor - Orabe Rubber said".
  constexpr std::size_t kMostNameUnits = 4;
  for (std::size_t k = i + 1; k < units_.size() && k - i <= kMostNameUnits; ++k) {
    if (units_.is_dash(k)) return false;
  }
  return reports(units_, places_, i);
}

}  // namespace dateline
