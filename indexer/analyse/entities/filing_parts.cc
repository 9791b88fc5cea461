// The parts of a dateline behind its place: FilingParser's take_...() and skip_...(), each of which
// moves on when its part stands there.
#include "common/article/region.h"
#include "indexer/analyse/entities/filing_bracket.h"
#include "indexer/analyse/entities/filing_credit.h"
#include "indexer/analyse/entities/filing_date.h"
#include "indexer/analyse/entities/filing_parser.h"
#include "indexer/analyse/entities/filing_regions.h"
#include "indexer/analyse/entities/filing_sentence.h"
#include "indexer/analyse/entities/name_forms.h"
#include "indexer/analyse/entities/place_names.h"

namespace dateline {

// Of what stands in front of the dateline in units [start, end).
void FilingParser::take_agency_in_front(std::size_t start, std::size_t end) {
  for (std::size_t i = start; i < end && !has_agency(); ++i) {
    if (units_.mark_at(i) != '(' && units_.mark_at(i) != '[') continue;
    if (const auto bracket = read_filing_bracket(units_, agencies_, i, false, date_))
      found_.agency = bracket->agency;
  }
  if (!has_agency()) found_.agency = agency_of_filing_credit(units_, start, end);
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
  if (!capitals_ && !places_.is_well_known(name)) return;
  if (!read_filing_date(units_, at_ + 1, false, date_)) return;
  // "ARRIVALS. Feb. 1" is a heading.
  const std::string place = name_in_mixed_case(clean_name(std::string(name)));
  if (!found_.region.empty() || places_.is_place(places_.town_of(place))) ++at_;
}

void FilingParser::take_dates_and_brackets() {
  for (int part = 0; part < 4; ++part) {
    if (units_.mark_at(at_) == '.' && units_.opens_bracket(at_ + 1)) ++at_;
    if (dated_) skip_way();
    if (take_date() || take_special()) {
      skip_slash_behind_date();
      continue;
    }
    if (take_bracket() == Bracket::kNone) return;
  }
}

// "DENVER, CO / MERIDIAN WIRE / August 25, 2024 / The": the agency and the date in a row.
void FilingParser::skip_slash_behind_date() {
  if (closing_ != '/' || !dated_ || !has_agency() || units_.mark_at(at_) != '/') return;
  signed_on_ = true;
  ++at_;
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

// "Kampala, Uganda | MERIDIAN NEWS | The": an agency or paper between bars.
void FilingParser::take_agency_between_bars() {
  constexpr std::size_t kMostUnits = 5;
  if (units_.mark_at(at_) != '|' || has_agency()) return;
  const std::size_t begin = at_ + 1;
  std::size_t end = begin;
  while (end < units_.size() && end - begin <= kMostUnits && units_[end].is(kUnitCapital) &&
         !units_.begins_line(end))
    ++end;
  if (end == begin || end - begin > kMostUnits || units_.mark_at(end) != '|') return;
  if (!reports(units_, places_, end + 1)) return;
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

}  // namespace dateline
