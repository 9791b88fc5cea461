#include "searcher/results/page_counts.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "common/article/country.h"
#include "common/base/error.h"
#include "common/text/term_maker.h"
#include "searcher/match/date_counter.h"
#include "searcher/match/facet_counter.h"
#include "searcher/match/place_names.h"

namespace dateline {
namespace {

DateCounter count_dates(const OpenedArchive& archive, Interval interval,
                        const SegmentMatches& matches) {
  DateCounter counter(interval);
  for (std::size_t i = 0; i < matches.size(); ++i) {
    counter.add(archive.segments()[i]->columns(), matches[i]);
  }
  return counter;
}

// A bucket as its users write it: 2025, 2025-04, 2025-04-11.
std::string bucket_label(Interval interval, DayNumber start) {
  const std::string day = date_of(start).to_string();
  if (interval == Interval::kYear) return day.substr(0, 4);
  return interval == Interval::kMonth ? day.substr(0, 7) : day;
}

constexpr std::size_t kBetweenChecks = 1000;  // of the deadline, names looked at

bool holds_countries(Field field) {
  return field == Field::kCountry || field == Field::kMentions || field == Field::kFiledCountry;
}

// Persons, organisations and places have their spellings joined by the archive; of the other
// fields that are searched by name, any spelling finds all.
FacetCounter::Spellings spellings_of(Field field) {
  const bool by_name = !field_info(field).word_prefix.empty();
  const bool joined =
      field == Field::kPerson || field == Field::kOrganisation || field == Field::kPlace;
  return by_name && !joined ? FacetCounter::Spellings::kOne : FacetCounter::Spellings::kApart;
}

// Whether some word of the name begins with `text`; both are folded.
bool has_folded_word(const std::string& name, const std::string& text) {
  return name.starts_with(text) || name.find(" " + text) != std::string::npos;
}
bool has_word(std::string_view name, const std::string& text) {
  return has_folded_word(folded_name(name), text);
}

// The names that another spelling or a short form of has such a word ("IMF"), and the place that
// `asked` is another form of ("USA"). `text` is it folded.
std::set<std::string_view> spelled_otherwise(const NameTable& names, Field field,
                                             std::string_view asked, const std::string& text,
                                             const Deadline& deadline) {
  std::set<std::string_view> found;
  if (field == Field::kPlace) found.insert(shown_place_of_form(names, asked));
  std::size_t looked_at = 0;
  for (const NameChange& change : names.of(field)) {
    if (looked_at++ % kBetweenChecks == 0) deadline.check();
    if (has_folded_word(change.folded, text)) found.insert(change.name);
  }
  for (const ShortForm& form : names.short_forms()) {
    if (form.field == field && has_folded_word(form.folded, text)) found.insert(form.name);
  }
  return found;
}

// The most frequent values that contain the text of the request, as it asks, as they are
// shown or in another of their spellings.
FacetCounter::Top top_values(const FacetCounter& counter, const NameTable& names, Field field,
                             const FacetRequest& request, const Deadline& deadline) {
  const FacetCounter::Spellings spellings = spellings_of(field);
  if (request.containing.empty()) return counter.top(request.values, {}, spellings);
  const std::string text = folded_name(request.containing);
  const std::set<std::string_view> others =
      spelled_otherwise(names, field, request.containing, text, deadline);
  std::size_t looked_at = 0;
  const auto takes = [&](std::string_view value) {
    if (looked_at++ % kBetweenChecks == 0) deadline.check();
    return has_word(value, text) || others.contains(value) ||
           (holds_countries(field) && has_word(country_name(value), text));
  };
  return counter.top(request.values, takes, spellings);
}

// The first and last day of a segment's dated matches; zeros when there are none.
std::pair<DayNumber, DayNumber> days_of(const Columns& columns, const ArticleSet& matches) {
  const auto days = columns.days();
  const auto dated =
      static_cast<ArticleNumber>(std::upper_bound(days.begin(), days.end(), 0) - days.begin());
  DayNumber last = 0;
  matches.for_each_backwards([&](ArticleNumber article) {
    last = days[article];
    return false;
  });
  if (last == 0) return {};
  constexpr ArticleNumber kWindow = 4096;
  DayNumber first = last;
  for (ArticleNumber at = dated; at < matches.end(); at += kWindow) {
    if (matches.count_between(at, at + kWindow) == 0) continue;
    matches.for_each_between(
        at, at + kWindow, [&](ArticleNumber article) { first = std::min(first, days[article]); });
    break;
  }
  return {first, last};
}

// The first days of the first and the last bucket; zeros when nothing says where they are.
std::pair<DayNumber, DayNumber> ends_of(const DateCounter& counter, Interval interval,
                                        const DateRange& whole) {
  DayNumber first = whole.first == 0 ? 0 : bucket_start(interval, whole.first);
  DayNumber last = whole.last == 0 ? 0 : bucket_start(interval, whole.last);
  if (!counter.buckets().empty()) {
    if (first == 0) first = counter.buckets().begin()->first;
    if (last == 0) last = counter.buckets().rbegin()->first;
  }
  if (first == 0 || last == 0) return {};
  return {first, last};
}

bool is_too_long(Interval interval, DayNumber first, DayNumber last) {
  std::size_t buckets = 0;
  for (DayNumber start = first; start <= last; start = next_bucket(interval, start)) {
    if (++buckets > kMaxTimelineBuckets) return true;
  }
  return false;
}

}  // namespace

FacetCounts count_facet(const OpenedArchive& archive, const SearchPlan& plan, Field field,
                        const FacetRequest& request, const SegmentMatches& matches,
                        const Deadline& deadline) {
  const std::size_t index = *facet_index(field);
  FacetCounter counter(matches.size());
  for (std::size_t i = 0; i < matches.size(); ++i) {
    counter.add(archive.segments()[i]->columns().facet(index), matches[i]);
  }
  FacetCounts facet;
  facet.name = field_info(field).name;
  facet.missing = counter.missing();
  FacetCounter::Top top = top_values(counter, archive.names(), field, request, deadline);
  facet.distinct = top.distinct;
  for (auto& [value, count] : top.values) {
    std::string label = holds_countries(field) ? country_name(value) : value;
    const bool selected = plan.is_selected(field, value);
    facet.values.push_back({std::move(value), std::move(label), count, selected});
  }
  return facet;
}

FacetCounts count_date_facet(const OpenedArchive& archive, Interval interval, std::size_t values,
                             const SegmentMatches& matches) {
  const DateCounter counter = count_dates(archive, interval, matches);
  FacetCounts facet;
  facet.name = interval_name(interval);
  facet.distinct = counter.buckets().size();
  facet.missing = counter.undated() + counter.imprecise();
  for (const auto& [start, count] : counter.buckets()) {
    const std::string label = bucket_label(interval, start);
    facet.values.push_back({label, label, count, false});
  }
  std::stable_sort(facet.values.begin(), facet.values.end(),
                   [](const FacetValue& a, const FacetValue& b) { return a.count > b.count; });
  if (facet.values.size() > values) facet.values.resize(values);
  return facet;
}

Interval fitting_interval(const OpenedArchive& archive, const SegmentMatches& matches) {
  constexpr DayNumber kDays = 62, kWeeks = 550, kMonths = 7305;
  DayNumber first = 0;
  DayNumber last = 0;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    const auto [begin, end] = days_of(archive.segments()[i]->columns(), matches[i]);
    if (end == 0) continue;
    first = first == 0 ? begin : std::min(first, begin);
    last = std::max(last, end);
  }
  const DayNumber span = last - first;
  if (span <= kDays) return Interval::kDay;
  if (span <= kWeeks) return Interval::kWeek;
  return span <= kMonths ? Interval::kMonth : Interval::kYear;
}

Timeline count_timeline(const OpenedArchive& archive, Interval interval,
                        const SegmentMatches& matches, const DateRange& whole,
                        const std::string& option) {
  const DateCounter counter = count_dates(archive, interval, matches);
  Timeline timeline;
  timeline.interval = interval_name(interval);
  timeline.undated = counter.undated();
  timeline.imprecise = counter.imprecise();
  auto [first, last] = ends_of(counter, interval, whole);
  // Zeros at the ends are no reason to refuse what was found between them.
  if (is_too_long(interval, first, last)) std::tie(first, last) = ends_of(counter, interval, {});
  if (last == 0) return timeline;
  for (DayNumber start = first; start <= last; start = next_bucket(interval, start)) {
    if (timeline.buckets.size() == kMaxTimelineBuckets) {
      throw Error(
          ErrorCode::kLimit,
          "the timeline would have more than " + std::to_string(kMaxTimelineBuckets) + " buckets",
          option, "take a wider interval or a narrower range of dates");
    }
    const auto found = counter.buckets().find(start);
    timeline.buckets.push_back(
        {date_of(start).to_string(), found == counter.buckets().end() ? 0 : found->second});
  }
  return timeline;
}

}  // namespace dateline
