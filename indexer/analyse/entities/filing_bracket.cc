#include "indexer/analyse/entities/filing_bracket.h"

#include <tuple>
#include <utility>

#include "indexer/analyse/entities/filing_date.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kMaxBracketUnits = 14;
constexpr std::size_t kMostUnsignedUnits = 8;  // of an agency without a date

class BracketReader {
 public:
  BracketReader(const FilingUnits& units, const FilingAgencies& agencies, bool capitals,
                const PartialDate& article)
      : units_(units), agencies_(agencies), capitals_(capitals), article_(article) {}

  std::optional<FilingBracket> read(std::size_t i) {
    if (units_.mark_at(i) == ',') ++i;
    if (!units_.opens_bracket(i)) return std::nullopt;
    const char open = units_.mark_at(i);
    found_.closing = open == '(' ? ')' : open == '[' ? ']' : '/';
    const std::size_t begin = ++i;
    while (i < units_.size() && i - begin < kMaxBracketUnits && units_[i].mark != found_.closing) {
      ++i;
    }
    if (units_.mark_at(i) != found_.closing || i == begin) return std::nullopt;
    found_.end = i + 1;
    if (!take_date(begin, i)) take_agency(begin, behind_agency(begin, i));
    return found_;
  }

 private:
  // A date is all of units [begin, end).
  bool take_date(std::size_t begin, std::size_t end) {
    const auto date = read_filing_date(units_, begin, capitals_, article_);
    if (!date || date->end != end) return false;
    found_.dated = true;
    found_.date = date->date;
    return true;
  }

  // "Army News Service, Nov. 3, 2012": where what stands in front of the date ends.
  std::size_t behind_agency(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin + 1; i + 1 < end; ++i) {
      if (units_.mark_at(i) != ',' && units_.mark_at(i) != '-') continue;
      if (take_date(i + 1, end)) return i;
    }
    return end;
  }

  void take_agency(std::size_t begin, std::size_t end) {
    const std::size_t opening = begin;
    if (units_.is_word(begin, "by")) ++begin;
    if (units_.is_word(begin, "the")) ++begin;
    // "(By B. Ray, Meridian Press Staff Correspondent)".
    const bool too_long = !found_.dated && end - opening > kMostUnsignedUnits;
    const auto part = agency_beside_way(begin, end);
    if (too_long && part == std::pair(begin, end)) return;
    std::tie(begin, end) = part;
    if (units_.is_word(begin, "per")) {
      // "(Per R.M.S. Sierra.)" tells the mail's ship.
      ++begin;
      if (begin >= end || !agencies_.has_head(begin, end)) return;
    }
    if (begin >= end || !agencies_.are_named(begin, end)) return;
    if (units_.mark_at(end - 1) == '.' && end - begin > 1) --end;
    found_.agency = units_.text_of(begin, end);
  }

  bool parts(std::size_t i) const { return units_.mark_at(i) == '-' || units_.mark_at(i) == '_'; }

  // "Press Association" of "TELEGRAPH—PER PRESS ASSOCIATION" and "United Press Association.—By
  // Electric Telegraph.—Copyright": the first part that does not tell how the message came. All of
  // it where no part does.
  std::pair<std::size_t, std::size_t> agency_beside_way(std::size_t begin, std::size_t end) const {
    static const WordSet way = {"by",       "cable",     "cablegram", "copyright",
                                "electric", "telegraph", "telegram",  "wireless"};
    static const WordSet lead = {"by", "per"};
    std::size_t first = end, last = end;
    bool has_way = false;
    for (std::size_t i = begin; i < end;) {
      std::size_t part_end = i;
      bool is_way = true;
      for (; part_end < end && !parts(part_end); ++part_end) {
        const Unit& unit = units_[part_end];
        is_way = is_way && (!unit.is(kUnitWord) || way.has(unit));
      }
      has_way = has_way || is_way;
      if (!is_way && first == end) {
        first = lead.has(units_[i]) ? i + 1 : i;
        last = part_end;
      }
      i = part_end + 1;
    }
    return has_way ? std::pair(first, last) : std::pair(begin, end);
  }

  const FilingUnits& units_;
  const FilingAgencies& agencies_;
  bool capitals_;
  const PartialDate& article_;
  FilingBracket found_;
};

}  // namespace

std::optional<FilingBracket> read_filing_bracket(const FilingUnits& units,
                                                 const FilingAgencies& agencies, std::size_t at,
                                                 bool capitals, const PartialDate& article) {
  return BracketReader(units, agencies, capitals, article).read(at);
}

}  // namespace dateline
