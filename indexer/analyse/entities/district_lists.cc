#include "indexer/analyse/entities/district_lists.h"

#include <algorithm>

#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kMostItems = 30;  // a declaration of disaster names so many counties
constexpr std::size_t kMostItemWords = 3;

bool is_districts(const Unit& unit) {
  static const WordSet heads = {"counties", "districts", "governorates", "municipalities",
                                "parishes", "provinces", "townships",    "villages"};
  constexpr std::uint32_t kShortest = 8, kLongest = 14;
  const std::uint32_t letters = unit.end - unit.begin;
  return letters >= kShortest && letters <= kLongest && heads.has(unit);
}

// Ireland's, and Durham, whose names stand behind "Co.".
bool is_irish_county(const Unit& unit) {
  static const WordSet counties = {
      "antrim",  "armagh",  "carlow",    "cavan",     "clare",     "cork",     "derry",
      "donegal", "down",    "dublin",    "durham",    "fermanagh", "galway",   "kerry",
      "kildare", "laois",   "kilkenny",  "leitrim",   "limerick",  "longford", "louth",
      "mayo",    "meath",   "monaghan",  "offaly",    "roscommon", "sligo",    "tipperary",
      "tyrone",  "wexford", "waterford", "westmeath", "wicklow"};
  return unit.is(kUnitCapital) && counties.has(unit);
}

class DistrictLists {
 public:
  DistrictLists(const TagDocument& document, std::vector<NameSpan>& spans)
      : document_(document), spans_(spans), surnames_(document, spans) {}

  void run() {
    const auto& units = document_.units;
    for (const TagRun& run : document_.runs) {
      if (run.end < units.size() && is_districts(units[run.end])) {
        read(run.end);
      } else if (run.end > run.begin + 1 && is_districts(units[run.end - 1])) {
        read(run.end - 1);
      }
    }
    add_spans(added_, spans_);
    for (NameSpan& span : spans_) settle_irish(span);
  }

 private:
  // What stands in front of the head, from the last name to the first.
  void read(std::size_t head) {
    std::size_t end = head;
    for (std::size_t item = 0; item < kMostItems; ++item) {
      const std::size_t begin = begin_of_item(end);
      const std::size_t before = begin == end ? end : end_before(begin);
      if (before == begin) {
        // The first: "Ray and Lee counties", not "Lee counties".
        if (item > 0 && begin != end) settle({begin, end});
        return;
      }
      if (!settle({begin, end})) return;
      end = before;
    }
  }

  bool is_capital(std::size_t i) const {
    const Unit& unit = document_.units[i];
    return unit.is(kUnitWord) && unit.is(kUnitCapital) && !unit.is(kUnitCapsText) &&
           (document_.lex[i].flags & (kLexCalendar | kLexTitle | kLexRole)) == 0;
  }

  std::size_t begin_of_item(std::size_t end) const {
    std::size_t i = end;
    while (i > 0 && end - i < kMostItemWords && is_capital(i - 1)) {
      // "In Clare and Mayo counties".
      const Unit& unit = document_.units[i - 1];
      if (unit.is(kUnitSentenceStart) && document_.lex[i - 1].small_share >= kHalfSmall) break;
      --i;
      if (unit.is(kUnitSentenceStart)) break;
    }
    return i;
  }

  // Where the name in front of the comma or "and" in front of unit `begin` ends; `begin` for none.
  std::size_t end_before(std::size_t begin) const {
    static const WordSet joints = {"and", "&", "or"};
    std::size_t i = begin;
    if (i > 1 && joints.has(document_.units[i - 1])) --i;
    if (i > 1 && document_.mark_at(i - 1) == ',') --i;
    return i == begin || !is_capital(i - 1) ? begin : i;
  }

  // Whether the list may go on in front of it.
  bool settle(const UnitRange& item) {
    const auto first = span_from(spans_, item.first);
    if (first == spans_.end() || first->units.first >= item.last) {
      const bool somebody = item.size() == 1 && surnames_.has(document_.units[item.first].folded);
      if (!somebody && is_unknown(item)) added_.push_back({item, EntityType::kPlace});
      return !somebody;
    }
    const bool person = first->type == EntityType::kPerson;
    if (!person && first->type != EntityType::kOrganisation) return true;
    // "Bo Ray, Clare and Mayo counties" and "the Water Board, Clare and Mayo counties".
    if (first->units.size() > 1 || first->units.last != item.last) return false;
    if (surnames_.has(document_.units[item.last - 1].folded)) return false;
    first->type = EntityType::kPlace;
    // "William" of Prince William.
    if (free_before(first, item.first)) first->units.first = item.first;
    return true;
  }

  bool free_before(std::vector<NameSpan>::const_iterator span, std::size_t first) const {
    return span == spans_.begin() || std::prev(span)->units.last <= first;
  }

  // No word of it is mostly written small: "Home and Northern counties".
  bool is_unknown(const UnitRange& item) const {
    for (std::size_t i = item.first; i < item.last; ++i) {
      if (document_.lex[i].small_share >= kHalfSmall || (document_.lex[i].flags & kLexPeople) != 0)
        return false;
    }
    return true;
  }

  // "Co. Clare".
  void settle_irish(NameSpan& span) const {
    static const WordSet county = {"co", "co.", "county"};
    if (span.type == EntityType::kPlace || span.units.size() != 1) return;
    const std::size_t i = span.units.first;
    if (!is_irish_county(document_.units[i])) return;
    const bool point = document_.mark_at(i - 1) == '.';
    const std::size_t before = point ? i - 2 : i - 1;
    if (i < (point ? 2U : 1U) || !county.has(document_.units[before]) ||
        !document_.units[before].is(kUnitCapital))
      return;
    span.type = EntityType::kPlace;
  }

  const TagDocument& document_;
  std::vector<NameSpan>& spans_;
  Surnames surnames_;
  std::vector<NameSpan> added_;
};

}  // namespace

void settle_district_lists(const TagDocument& document, std::vector<NameSpan>& spans) {
  DistrictLists(document, spans).run();
}

}  // namespace dateline
