#include "indexer/analyse/entities/filing_bracket.h"

#include "indexer/analyse/entities/filing_date.h"

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
    // "(By B. Ray, Meridian Press Staff Correspondent)".
    if (!found_.dated && i - begin > kMostUnsignedUnits) found_.agency.clear();
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
    if (units_.is_word(begin, "by")) ++begin;
    if (units_.is_word(begin, "the")) ++begin;
    if (begin >= end || !agencies_.are_named(begin, end)) return;
    if (units_.mark_at(end - 1) == '.' && end - begin > 1) --end;
    found_.agency = units_.text_of(begin, end);
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
