// Reads one line of a text as a dateline: a place and its region, dates and agencies in either
// order, up to a dash or the report's first sentence; then weighs whether it is one. One text, one
// thread; a look at one line takes bounded time.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "indexer/analyse/entities/dateline.h"
#include "indexer/analyse/entities/filing_agency.h"
#include "indexer/analyse/entities/filing_places.h"
#include "indexer/analyse/entities/filing_sentence.h"
#include "indexer/analyse/entities/filing_units.h"
#include "indexer/analyse/entities/filing_words.h"

namespace dateline {

class FilingParser {
 public:
  // `date`: the article's.
  FilingParser(const FilingUnits& units, const PartialDate& date, const Lexicon& lexicon,
               const FilingPlaces& places)
      : units_(units),
        date_(date),
        places_(places),
        words_(units, lexicon),
        agencies_(units, places_, date_) {}

  // Whether a dateline begins with unit `start`, which begins a line. `at_top`: at the top of the
  // text; `at_start`: with it, or right below a byline.
  bool parse(std::size_t start, bool at_top, bool at_start);

  // All of the line that was parsed last.
  const FilingLine& found() const { return found_; }
  bool is_dated() const { return dated_; }
  // What follows is a sentence over the ends of lines only.
  bool is_in_columns() const { return in_columns_; }
  // It may be a line of a list.
  bool is_weak() const { return weak_; }
  // A whole sentence stands behind a known place and its day, which capitals or the day show.
  bool is_report() const {
    if (!dated_ || day_alone_ || !known_place_) return false;
    return (capitals_ || is_fresh()) && reports(units_, places_, at_);
  }

 private:
  enum class Bracket { kNone, kAgency, kOther };

  void start_at(std::size_t i);
  bool parse_behind_front(std::size_t start);
  bool parse_at_front(std::size_t begin, bool credited);
  void take_agency_in_front(std::size_t start, std::size_t end);
  bool parse_behind_agency(std::size_t start, bool at_top);
  bool parse_behind_date(std::size_t start);
  bool parse_line(bool at_top, bool in_brackets);
  bool is_strong() const;
  bool take_equated_agency(std::size_t start);
  bool is_bare_town(std::size_t start);
  void set_found(std::size_t start, std::size_t place_end);
  void settle(FiledPlace& place) const;
  void take_town_of_word();
  bool counts_without_dash(std::size_t start, bool at_top) const;
  bool is_town_alone(std::size_t start) const;
  bool is_below_heading(std::size_t start) const;
  bool is_dated_line() const;
  bool counts_with_dash(std::size_t start, bool at_top);
  bool may_be_unknown_place(std::size_t start) const;
  bool is_of_release() const;
  std::size_t take_region_of_letters(std::size_t start, std::size_t end);
  void take_regions(std::string_view place);
  bool is_heading(std::size_t end) const;
  void take_region_in_brackets();
  void skip_way();
  void skip_point_before_date(std::string_view name);
  void take_dates_and_brackets();
  bool take_special();
  void skip_slash_behind_date();
  void take_agency_between_bars();
  bool take_date();
  Bracket take_bracket();
  void take_date_line();
  bool is_tight_dash_behind_date() const;
  void take_date_behind_dash();
  void take_agency_behind_dash();
  void take_agency_line(std::string_view place);
  void take_bare_agency(std::string_view place);
  std::size_t behind_writer(std::size_t i) const;
  bool goes_on(std::size_t i);
  bool tells_behind_date(std::size_t i) const;
  bool is_told_in_capitals(std::size_t i) const;
  bool is_whole_report(std::size_t i) const;
  bool is_readyprint(std::size_t start) const;
  bool is_fresh() const;
  bool is_fresh_report() const;
  // New York is a team's name and a state's too, but hardly in front of a day.
  bool is_known_town() const {
    return places_.is_sure_town(found_.place) ||
           (is_fresh() && places_.is_well_known(found_.place));
  }
  bool has_agency() const { return !found_.agency.empty(); }
  bool may_be_person(std::size_t start) const { return places_.may_be_person(units_[start]); }
  bool at_dash() const { return units_.is_dash(at_); }

  const FilingUnits& units_;
  const PartialDate& date_;
  const FilingPlaces& places_;
  FilingWords words_;
  FilingAgencies agencies_;
  std::size_t at_ = 0;
  bool at_start_ = false;
  bool capitals_ = false;  // the place is in capitals
  bool known_place_ = false;
  bool known_region_ = false;
  bool dated_ = false;
  bool has_year_ = false;   // the date read last
  bool day_alone_ = false;  // "Monday" or "To-day", and no other date
  bool in_columns_ = false;
  bool tight_ = false;      // "GNA-The"
  char closing_ = 0;        // the mark behind the agency
  bool signed_on_ = false;  // the brackets of the agency have the date too
  bool special_ = false;    // a report for this newspaper
  bool credited_ = false;   // nothing but brackets and credits stands in front
  bool weak_ = false;
  FilingLine found_;
};

}  // namespace dateline
