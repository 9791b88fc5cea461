#include "indexer/analyse/entities/filing_parser.h"

#include <algorithm>
#include <utility>

#include "common/article/region.h"
#include "common/base/ascii.h"
#include "indexer/analyse/entities/byline.h"
#include "indexer/analyse/entities/filing_bare_town.h"
#include "indexer/analyse/entities/filing_bracket.h"
#include "indexer/analyse/entities/filing_credit.h"
#include "indexer/analyse/entities/filing_date.h"
#include "indexer/analyse/entities/filing_front.h"
#include "indexer/analyse/entities/filing_regions.h"
#include "indexer/analyse/entities/filing_sentence.h"
#include "indexer/analyse/entities/filing_several.h"
#include "indexer/analyse/entities/name_forms.h"
#include "indexer/analyse/entities/place_names.h"
#include "indexer/analyse/entities/word_set.h"

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

// "October 5, 2012 (KHARTOUM) -".
bool FilingParser::parse_behind_date(std::size_t start) {
  const auto date = read_filing_date(units_, start, false, date_);
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

void FilingParser::take_agency_in_front(std::size_t start, std::size_t end) {
  for (std::size_t i = start; i < end && !has_agency(); ++i) {
    if (units_.mark_at(i) != '(' && units_.mark_at(i) != '[') continue;
    if (const auto bracket = read_filing_bracket(units_, agencies_, i, false, date_))
      found_.agency = bracket->agency;
  }
  if (!has_agency()) found_.agency = agency_of_filing_credit(units_, start, end);
}

// Whether it would be one without the agency that stands in front.
bool FilingParser::is_strong() const {
  return known_place_ && (dated_ || (capitals_ && !found_.country.empty()));
}

// "[Seoul=Yonhap]".
bool FilingParser::take_equated_agency(std::size_t start) {
  if (units_.mark_at(at_) != '=') return false;
  const std::size_t place_end = at_;
  const std::size_t begin = ++at_;
  at_ = words_.end_of_region(begin);
  const char mark = units_.mark_at(at_);
  if (at_ == begin || (mark != ']' && mark != ')')) return false;
  found_.agency = units_.text_of(begin, at_);
  ++at_;
  set_found(start, place_end);
  return known_place_;
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
  if (units_.mark_at(at_) == '.' && !tight_) ++at_;
  const bool square = in_brackets && units_.mark_at(at_) == ']';
  if (in_brackets && units_.mark_at(at_) != ')' && !square) return false;
  if (in_brackets) ++at_;
  if (at_start_ && capitals_) take_date_line();
  const bool tied = at_start_ && capitals_ && at_ == place_end;
  tight_ = tight_ || is_tight_dash_behind_date() ||
           (tied && is_tied_to_report(units_, places_, start, at_));
  const bool dash = at_dash() || tight_;
  if (!dash && !goes_on(at_)) return false;
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
  if (at_top && is_dated_line()) return true;
  if (day_alone_ && (!capitals_ || !at_top)) return false;
  if (has_agency() && known_place_) return true;
  // Sydney and Adelaide are forenames too.
  return !may_be_person(start) || ((capitals_ || credited_) && places_.is_sure_town(found_.place));
}

// "Ships Are Sunk.", and below it "Duluth, Minn., Nov. 13. An official".
bool FilingParser::is_below_heading(std::size_t start) const {
  return !day_alone_ && known_place_ && (known_region_ || places_.is_sure_town(found_.place)) &&
         is_below_filing_heading(units_, start) && reports(units_, places_, at_);
}

// "Dublin, Sunday Night." and "Washington, Sept. 2, 1864.", on a line of its own at the start.
bool FilingParser::is_dated_line() const {
  return at_start_ && units_.begins_line(at_) && places_.is_sure_town(found_.place) &&
         reports(units_, places_, at_);
}

// "ANKARA", on a line of its own with the report below.
bool FilingParser::is_town_alone(std::size_t start) const {
  return at_start_ && capitals_ && !has_agency() && (found_.region.empty() || known_region_) &&
         !may_be_person(start) && places_.is_sure_town_alone(found_.place) &&
         is_above_report(units_, places_, at_);
}

bool FilingParser::counts_with_dash(std::size_t start, bool at_top) {
  const bool agency = has_agency();
  // "RICHMOND, VA., NOVEMBER 20, 1916- EIGHT PAGES".
  if (!at_top && has_year_ && !agency) return false;
  // "JORDAN, MICHAEL - guard".
  if (!found_.region.empty() && !known_region_ && !dated_ && !agency) return false;
  if (!at_top) {
    return (known_place_ && (dated_ || (capitals_ && (known_region_ || agency)))) ||
           (dated_ && known_region_);
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

// "WASHINGTON DC" has its region without a comma.
std::size_t FilingParser::take_region_of_letters(std::size_t start, std::size_t end) {
  if (end - start < 2) return end;
  const std::string_view last = units_.text_of(end - 1, end);
  if (last.size() != 2) return end;
  const std::string_view whole = units_.text_of(start, end);
  const bool apart = units_[end - 1].is(kUnitAllUpper) &&
                     !region_of_short_form(last, true).empty() && !places_.is_place(whole);
  if (!apart && place_of_letters(whole) != kWashington) return end;
  found_.region = last;
  return end - 1;
}

// ", Russia" and ", Ohio": capitalised words behind a comma that are no month. A scan may
// have read the comma as a point ("Butte. Montana, June 1").
void FilingParser::take_regions(std::string_view place) {
  for (int i = 0; i < 2; ++i) {
    const bool point = units_.mark_at(at_) == '.';
    if (units_.mark_at(at_) != ',' && !point) return;
    // "PERTH, Thurs." and "HOBART, To-day."
    if (!point && read_filing_date(units_, at_, capitals_, date_)) return;
    const std::size_t begin = at_ + 1;
    if (!point && is_misread_illinois(units_, places_, begin, place)) {
      found_.region = "Ill.";
      at_ = begin + 2;
      continue;
    }
    if (capitals_ && units_.short_weekday(begin) != 0) return;
    if (is_special_report(units_, begin)) return;
    if (point && units_.begins_line(begin)) return;
    const std::size_t end = words_.end_of_region(begin);
    if (end == begin) return;
    if (end == begin + 1 && agencies_.is_bare(begin, i > 0)) return;
    // "Damascus, SANA -", where a village in Peru is Saña.
    if (end == begin + 1 && !capitals_ && is_agency_for_region(units_, places_, begin, place))
      return;
    if (point &&
        !(units_.mark_at(end) == ',' && end + 1 < units_.size() && units_.month(end + 1) != 0))
      return;
    const std::string_view region = units_.text_of(begin, end);
    if (point && !may_be_region_behind_point(places_, place, region)) return;
    if (units_.begins_line(begin) && is_heading(at_) &&
        !places_.is_place(places_.region_name(region)))
      return;
    if (places_.are_great_towns_apart(place, found_.region)) {
      found_.region.append("/").append(region);  // "PARIS, LONDON, ROME"
    } else if (found_.region.find('/') != std::string::npos) {
      found_.region.append(", ").append(region);  // "LAKE CHARLES, La./HOUSTON, Texas"
    } else {
      found_.region = region;
    }
    at_ = end;
    if (units_.mark_at(at_) == '.') ++at_;
  }
}

// "SLAUGHTER,\nCOLONIA DUBLAN, Mexico, June 26": the line up to unit `end` is no known place.
// Where no region stands below it, the next line begins the dateline.
bool FilingParser::is_heading(std::size_t end) const {
  std::size_t begin = end;
  while (begin > 0 && !units_.begins_line(begin)) --begin;
  return !places_.is_place(units_.text_of(begin, end));
}

// "New Delhi [India]", "Naples (Italy)": not "RENO (PA)" of an agency.
void FilingParser::take_region_in_brackets() {
  const char open = units_.mark_at(at_);
  if (open != '(' && open != '[') return;
  const std::size_t begin = at_ + 1;
  const std::size_t end = words_.end_of_bracketed_region(begin);
  if (end == begin || units_.mark_at(end) != (open == '(' ? ')' : ']')) return;
  const std::string_view name = units_.text_of(begin, end);
  const bool short_form = open == '(' && name.size() <= 2;
  if (short_form || places_.is_agency(name) || !places_.is_country_or_state(name)) return;
  found_.region = name;
  at_ = end + 1;
}

// "LONDON, via Montreal, Aug. 4", "ROME, May 3, via London, 3.10 p.m.": the way of the message.
void FilingParser::skip_way() {
  if (units_.mark_at(at_) != ',' || !units_.is_word(at_ + 1, "via")) return;
  const std::size_t begin = at_ + 2;
  if (units_.is_word(begin, "wireless")) at_ = begin + 1;
  if (begin < units_.size() && at_ < begin) {
    const std::size_t end = words_.end_of_region(begin);
    if (end != begin) at_ = end;
  }
  if (dated_) at_ = behind_filing_hour(units_, at_);
}

// "MOSCOW. Sept 30 (Interfax) - ".
void FilingParser::skip_point_before_date(std::string_view name) {
  if (units_.mark_at(at_) != '.' || units_.begins_line(at_ + 1)) return;
  if (!capitals_ && (!at_start_ || !places_.is_well_known(name))) return;
  if (!read_filing_date(units_, at_ + 1, false, date_)) return;
  // "ARRIVALS. Feb. 1" is a heading.
  const std::string place = name_in_mixed_case(clean_name(std::string(name)));
  if (!found_.region.empty() || places_.is_place(places_.town_of(place))) ++at_;
}

void FilingParser::take_dates_and_brackets() {
  for (int part = 0; part < 4; ++part) {
    if (units_.mark_at(at_) == '.' && units_.opens_bracket(at_ + 1)) ++at_;
    if (dated_) skip_way();
    if (take_date() || take_special()) continue;
    if (take_bracket() == Bracket::kNone) return;
  }
}

// "EL PASO, Tex., Special.".
bool FilingParser::take_special() {
  if (units_.mark_at(at_) != ',' || !is_special_report(units_, at_ + 1)) return false;
  special_ = true;
  at_ += 2;
  return true;
}

bool FilingParser::take_date() {
  const auto date = read_filing_date(units_, at_, capitals_, date_);
  if (!date) return false;
  at_ = date->end;
  dated_ = true;
  // The first: "Berlin, Dec. 27, via London, Dec. 28".
  if (date->date.known() && !found_.date.known()) found_.date = date->date;
  has_year_ = date->has_year;
  day_alone_ = date->day_alone;
  return true;
}

// "(AP)", "(July 7, 2005)", "(Delayed)", "(via Sayville)".
FilingParser::Bracket FilingParser::take_bracket() {
  const auto bracket = read_filing_bracket(units_, agencies_, at_, capitals_, date_);
  if (!bracket) return Bracket::kNone;
  at_ = bracket->end;
  if (bracket->dated) dated_ = true;
  if (bracket->date.known()) found_.date = bracket->date;
  if (bracket->agency.empty()) return Bracket::kOther;
  found_.agency = bracket->agency;
  closing_ = bracket->closing;
  signed_on_ = bracket->dated;
  return Bracket::kAgency;
}

// "LUCKNOW", and below it "14 August 2020 14:09 IST".
void FilingParser::take_date_line() {
  if (dated_ || !units_.begins_line(at_)) return;
  const auto date = read_filing_date(units_, at_, false, date_);
  if (!date || !date->has_year || !date->date.known() || !units_.begins_line(date->end)) return;
  dated_ = has_year_ = true;
  found_.date = date->date;
  at_ = date->end;
}

// "NAIROBI, Kenya, Dec 28-Police have": not "May 3-Day", "Dec 28-30" and "Dec 28-Jan 3".
bool FilingParser::is_tight_dash_behind_date() const {
  if (!dated_ || day_alone_ || units_.mark_at(at_) != '-' || units_.is_dash(at_)) return false;
  const bool word = units_[at_ + 1].is(kUnitWord) && units_.month(at_ + 1) == 0;
  return word && at_ > 0 && units_[at_ - 1].is(kUnitNumber) && reports(units_, places_, at_ + 1);
}

// "CAIRO - 3 November 2012: The".
void FilingParser::take_date_behind_dash() {
  if (dated_ || tight_) return;
  const std::size_t begin = behind_second_hyphen(units_, at_ + 1);
  if (units_.begins_line(begin)) return;
  const auto date = read_filing_date(units_, begin, false, date_);
  if (!date || !(units_.is_dash(date->end) || units_.begins_line(date->end))) return;
  dated_ = true;
  if (date->date.known()) found_.date = date->date;
  has_year_ = date->has_year;
  at_ = date->end;
}

// "ANKARA - Anadolu Agency", on a line of its own; not "News24 - SAPA".
void FilingParser::take_agency_line(std::string_view place) {
  if (has_agency() || tight_ || dated_ || !at_start_ || units_.mark_at(at_) == '|') return;
  const std::size_t begin = behind_second_hyphen(units_, at_ + 1);
  const std::size_t end = agencies_.end_of_line(begin);
  const bool ends = units_[end].is(kUnitParagraphStart) ||
                    (units_.begins_line(end) && agencies_.is_known(begin, end));
  if (end == begin || !ends || !reports(units_, places_, end)) return;
  if (!places_.is_place(place)) return;
  found_.agency = units_.text_of(begin, end);
  at_ = end;
}

// "Glasgow, July 22.-(AP)-".
void FilingParser::take_agency_behind_dash() {
  const std::size_t behind = behind_second_hyphen(units_, at_ + 1);
  if (has_agency() || !units_.opens_bracket(behind)) return;
  const FilingLine kept = found_;
  const bool dated = dated_;
  const std::size_t dash = at_;
  at_ = behind;
  if (take_bracket() == Bracket::kAgency && found_.agency.find('\n') == std::string::npos &&
      (at_dash() || signed_on_ || agencies_.is_short(found_.agency)))
    return;
  found_ = kept;
  dated_ = dated;
  at_ = dash;
}

// "TASS -" and ", CMC -": an agency without brackets.
void FilingParser::take_bare_agency(std::string_view place) {
  const std::size_t word = units_.mark_at(at_) == ',' ? at_ + 1 : at_;
  const bool placed = !found_.region.empty();
  const bool mixed = dated_ && agencies_.is_mixed(word) && places_.is_place(place);
  std::size_t end = mixed || agencies_.is_bare(word, placed) ? word + 1 : word;
  if (end == word && dated_ && !has_agency() && places_.is_place(place)) {
    const bool point = units_.mark_at(word) == '.' && !units_.begins_line(word + 1);
    const std::size_t begin = point ? word + 1 : word;
    end = agencies_.end_behind_date(begin);
    end = end == begin ? word : end;
  } else if (end == word && capitals_ && units_.mark_at(word) == '.' && !has_agency() &&
             places_.is_place(place) && agencies_.is_behind_point(word + 1)) {
    end = word + 2;
  }
  if (end == word && !capitals_ && !has_agency() && units_.mark_at(at_) == ',' &&
      is_agency_for_region(units_, places_, word, place))
    end = word + 1;
  if (end == word) return;
  found_.agency = units_.text_of(units_.mark_at(word) == '.' ? word + 1 : word, end);
  at_ = agencies_.is_correspondent(end) ? end + 1 : behind_writer(end);
  tight_ = units_.mark_at(end) == '-' && !units_.is_dash(end);
}

// Behind "/ B.Ray /", the writer's name, or "/" alone, behind the agency that ends at unit i.
std::size_t FilingParser::behind_writer(std::size_t i) const {
  constexpr std::size_t kMostUnits = 8;
  if (units_.mark_at(i) != '/' || !units_[i].is(kUnitSpaceBefore)) return i;
  for (std::size_t k = i + 1; k < units_.size() && k - i <= kMostUnits; ++k) {
    if (units_.begins_line(k)) break;
    if (units_[k].mark == '/') return k + 1;
  }
  return i + 1;
}

// A sentence begins at unit i, and is more than an entry of a list.
bool FilingParser::goes_on(std::size_t i) {
  i = behind_second_hyphen(units_, i);
  if (units_.begins_line(i)) i = behind_byline(units_, i);
  if (i >= units_.size() || (!units_[i].is(kUnitCapital) && units_[i].mark != '"')) return false;
  const char before = i > 0 ? units_.mark_at(i - 1) : '\0';
  // "LUCKNOW, Nov 16 (PTI) A farmer".
  if (before == '/' && closing_ == 0) closing_ = '/';
  const bool signed_off =
      (before == ')' || before == '/') && closing_ != 0 &&
      ((dated_ && (signed_on_ || agencies_.is_short(found_.agency) || is_told_in_capitals(i))) ||
       agencies_.is_surely(found_.agency, closing_));
  const bool apart = units_.begins_line(i) || before == '.' || before == ']' || signed_off ||
                     units_.is_dash(i - 1) || tells_behind_date(i);
  if (!apart) return false;
  const FilingLength length = length_ahead(units_, i, dated_);
  in_columns_ = length == FilingLength::kColumns;
  return length != FilingLength::kShort || is_whole_report(i);
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
