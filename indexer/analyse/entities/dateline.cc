#include "indexer/analyse/entities/dateline.h"

#include <algorithm>
#include <utility>

#include "indexer/analyse/entities/byline.h"
#include "indexer/analyse/entities/byline_place.h"
#include "indexer/analyse/entities/filing_agency.h"
#include "indexer/analyse/entities/filing_date.h"
#include "indexer/analyse/entities/filing_parser.h"
#include "indexer/analyse/entities/filing_stamp.h"
#include "indexer/analyse/entities/filing_units.h"
#include "indexer/analyse/entities/mended_words.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kMaxBytes = 800;     // of the text that are looked at
constexpr std::size_t kReportBytes = 120;  // fewest that stand behind a report's dateline
constexpr std::size_t kTopParagraphs = 3;  // a byline or a kicker may stand before the dateline

// Finds the line at the top of a text that is its dateline.
class FilingFinder {
 public:
  FilingFinder(std::string_view text, std::span<const Unit> units, const PartialDate& date,
               const Lexicon& lexicon)
      : units_(text, units, is_of_scans(date), text.size() == kMaxBytes),
        date_(date),
        places_(lexicon),
        parser_(units_, date_, lexicon, places_) {}

  std::optional<FilingLine> run() {
    std::optional<FilingLine> found = find();
    if (!found) found = std::move(byline_place_);
    if (found && !found->date.known()) found->date = printed_above_;
    if (found) found->agency = printed_agency(found->agency);
    return found;
  }

 private:
  std::optional<FilingLine> find() {
    std::optional<FilingLine> below;
    bool report = false;  // a whole sentence stands behind it
    std::size_t paragraphs = 0;
    bool below_byline = false;
    bool below_head = false;
    for (std::size_t i = 0; i < units_.size(); i = units_.next_line(i)) {
      const bool at_start = i == 0 || (below_byline && !below) || is_above_date(i);
      const bool paragraph =
          units_[i].is(kUnitParagraphStart) && (is_answer(i) || ++paragraphs <= kTopParagraphs);
      const bool at_top = paragraph || at_start;
      if (at_top) look_above(i);
      if (!parser_.parse(i, at_top, at_start)) {
        below_byline = names_author(i, below_byline);
        below_head = below_head || is_head(i);
        continue;
      }
      FilingLine found = parser_.found();
      const bool tells = parser_.is_report();
      if (parser_.is_weak() && (below_head || ends_list(found) || begins_list(i, found))) {
        below_byline = names_author(i, below_byline);
        continue;
      }
      if (at_top) return found;
      // Below an old newspaper's headlines. Such lines close to each other are a list, or the
      // reports of a round-up.
      if (below && found.begin - below->end < kReportBytes) return report ? below : std::nullopt;
      if (!below) report = tells;
      if (!below) below = std::move(found);
    }
    return below;
  }

  // "MULGRAVE: Two men", with more such lines below.
  bool is_head(std::size_t i) const {
    constexpr std::size_t kMostUnits = 4;
    const std::size_t begin = i;
    while (i - begin < kMostUnits && units_[i].is(kUnitAllUpper)) ++i;
    return i > begin && units_.mark_at(i) == ':';
  }

  // "WHO: The mayor", "WHERE: City Hall": an advisory's heads stand above its report.
  bool is_answer(std::size_t i) const {
    static const WordSet questions = {"how", "what", "when", "where", "who", "why"};
    return questions.has(units_[i]) && units_[i].is(kUnitAllUpper) && units_.mark_at(i + 1) == ':';
  }

  // "Washington, DC", and below it "September 18, 2018": the head of a statement. A town and its
  // region, and nothing else.
  bool is_above_date(std::size_t i) const {
    constexpr std::size_t kMostUnits = 6;
    const std::size_t next = units_.next_line(i);
    if (next >= units_.size() || next - i < 3 || next - i > kMostUnits) return false;
    const auto line = units_.some(i, next - i);
    const auto comma = std::ranges::find(line, ',', &Unit::mark);
    return comma != line.end() && units_[i].is(kUnitCapital) && whole_date(next).has_value();
  }

  // What a line above the report tells: "October 5, 2012", "By Ann Lee in Harare".
  void look_above(std::size_t i) {
    if (!byline_place_) byline_place_ = place_of_byline(units_, places_, date_, i);
    if (date_.known()) return;
    if (const auto date = whole_date(i)) printed_above_ = date_ = *date;
  }

  // The line is a date with its year, and nothing else.
  std::optional<PartialDate> whole_date(std::size_t i) const {
    const auto date = read_filing_date(units_, i, false, date_);
    if (!date || !date->has_year || !date->date.known() || date->end != units_.next_line(i))
      return std::nullopt;
    return date->date;
  }

  // The line at unit i is a byline or goes on with one, or tells the day or a photograph's owner.
  bool names_author(std::size_t i, bool below_byline) const {
    const std::size_t end = units_.next_line(i);
    const auto line = units_.some(i, end - i);
    return is_byline(line) || (below_byline && is_credit(line)) || whole_date(i).has_value() ||
           is_filing_stamp(units_, places_, i, end);
  }

  // A line close below one of a list is one of it too.
  bool ends_list(const FilingLine& found) const {
    return list_end_ > 0 && found.begin < list_end_ + kReportBytes;
  }

  // Another line below that would be a dateline too: such lines are a list. With a date or in
  // narrow columns it may be another report's; those of a list are close to each other.
  bool begins_list(std::size_t i, const FilingLine& found) {
    const bool dated = parser_.is_dated();
    const bool report = parser_.is_report();
    for (i = units_.next_line(i); i < units_.size(); i = units_.next_line(i)) {
      // "(By Meridian)\nDENVER, Oct. 7." is one dateline in two lines.
      if (units_[i].begin < found.end || !parser_.parse(i, true, true)) continue;
      // A round-up: the next report's own dateline.
      if (report && parser_.is_dated() && (!parser_.is_weak() || parser_.is_report())) continue;
      if ((!dated && !parser_.is_in_columns()) ||
          parser_.found().begin < found.end + kReportBytes) {
        list_end_ = found.end;
        return true;
      }
    }
    return false;
  }

  FilingUnits units_;
  PartialDate date_;  // the article's, or the one in a line of its own above the report
  FilingPlaces places_;
  FilingParser parser_;
  std::optional<FilingLine> byline_place_;  // the place of a byline
  PartialDate printed_above_;
  std::size_t list_end_ = 0;  // where the last line that was one of a list ends, in bytes
};

}  // namespace

std::vector<FiledPlace*> FilingLine::all_places() {
  std::vector<FiledPlace*> places = {this};
  for (FiledPlace& other : others) places.push_back(&other);
  return places;
}

std::optional<FilingLine> parse_dateline(std::string_view text, const PartialDate& date,
                                         const Lexicon& lexicon) {
  const std::string_view top = text.substr(0, kMaxBytes);
  std::vector<Unit> units;
  split_units(top, units);
  return FilingFinder(top, units, date, lexicon).run();
}

std::optional<FilingLine> parse_dateline(const TagDocument& body, const PartialDate& date,
                                         const Lexicon& lexicon) {
  const auto within = [](const Unit& unit) { return unit.end <= kMaxBytes; };
  const auto end = std::ranges::partition_point(body.units, within);
  const auto top = std::span(body.units).first(static_cast<std::size_t>(end - body.units.begin()));
  const std::string_view text = body.text.substr(0, kMaxBytes);
  if (body.kind != TextKind::kScanned) return FilingFinder(text, top, date, lexicon).run();
  // What is mended in a scanned text no longer is what stands there.
  const std::vector<Unit> written = units_as_written(text, top);
  return FilingFinder(text, written, date, lexicon).run();
}

}  // namespace dateline
