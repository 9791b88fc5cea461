#include "tests/oracle/scan_counts.h"

#include <algorithm>
#include <cstdio>

#include "common/article/country.h"

namespace dateline {
namespace {

namespace chrono = std::chrono;
using chrono::sys_days;
using chrono::year_month_day;

sys_days first_of_bucket(Interval interval, sys_days day) {
  const year_month_day date(day);
  switch (interval) {
    case Interval::kWeek:
      while (chrono::weekday(day) != chrono::Monday) day -= chrono::days(1);
      return day;
    case Interval::kMonth: return date.year() / date.month() / 1;
    case Interval::kYear: return date.year() / chrono::January / 1;
    default: return day;
  }
}

sys_days next_bucket_after(Interval interval, sys_days day) {
  sys_days next = day;
  while (first_of_bucket(interval, next) == first_of_bucket(interval, day)) next += chrono::days(1);
  return next;
}

std::string text_of(sys_days day) {
  const year_month_day date(day);
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

struct Buckets {
  std::map<sys_days, std::uint64_t> counts;
  std::uint64_t undated = 0;
  std::uint64_t imprecise = 0;
};

Buckets buckets_of(const ScanArticles& matches, Interval interval) {
  Buckets buckets;
  for (const ScanArticle* article : matches) {
    const sys_days first = first_of_bucket(interval, article->first_day);
    if (!article->article.date.known()) {
      ++buckets.undated;
    } else if (first != first_of_bucket(interval, article->last_day)) {
      ++buckets.imprecise;
    } else {
      ++buckets.counts[first];
    }
  }
  return buckets;
}

// The dates that every match has to be of.
DateRange common_range(const Asked& asked) {
  DateRange common = asked.dates.value_or(DateRange());
  const auto narrow = [&](const QueryNode& node) {
    if (node.kind != NodeKind::kDate || node.dates.none) return;
    common.first = std::max(common.first, node.dates.first);
    const DayNumber last = node.dates.last;
    if (last != 0) common.last = common.last == 0 ? last : std::min(common.last, last);
  };
  narrow(*asked.query);
  if (asked.query->kind == NodeKind::kAnd) {
    for (const QueryPtr& part : asked.query->children) narrow(*part);
  }
  return common;
}

// Most frequent first, then by value.
void sort_and_cut(std::vector<FacetValue>& values, std::size_t most) {
  std::sort(values.begin(), values.end(), [](const FacetValue& a, const FacetValue& b) {
    return a.count != b.count ? a.count > b.count : a.value < b.value;
  });
  if (values.size() > most) values.resize(most);
}

FacetCounts date_facet(const ScanArticles& matches, Interval interval,
                       const FacetRequest& request) {
  const Buckets buckets = buckets_of(matches, interval);
  FacetCounts facet;
  facet.name = request.name;
  facet.distinct = buckets.counts.size();
  facet.missing = buckets.undated + buckets.imprecise;
  for (const auto& [day, count] : buckets.counts) {
    std::string label = text_of(day);
    if (interval == Interval::kYear) label.resize(4);
    if (interval == Interval::kMonth) label.resize(7);
    facet.values.push_back({label, label, count, false});
  }
  sort_and_cut(facet.values, request.values);
  return facet;
}

bool is_selected(const Asked& asked, Field field, const std::string& value) {
  const std::string folded = " " + folded_name(value) + " ";
  for (const Asked::Choice& choice : asked.choices) {
    if (choice.exclude || choice.field != field) continue;
    bool all = true;
    for (const std::string& word : choice.value->words) {
      all = all && folded.find(" " + word + " ") != std::string::npos;
    }
    const bool whole = choice.value->words.empty();
    if (whole ? folded == " " + folded_name(choice.value->text) + " " : all) return true;
  }
  return false;
}

// Spellings that a search for one of them finds as well count for the most frequent.
std::map<std::string, std::uint64_t> with_one_spelling(
    const std::map<std::string, std::uint64_t>& counts) {
  std::map<std::string, std::pair<std::string, std::uint64_t>> shown;  // by folded name
  std::map<std::string, std::uint64_t> sums;
  for (const auto& [value, count] : counts) {
    const std::string folded = folded_name(value);
    sums[folded] += count;
    auto& [spelling, most] = shown[folded];
    if (count <= most) continue;
    spelling = value;
    most = count;
  }
  std::map<std::string, std::uint64_t> joined;
  for (const auto& [folded, spelling] : shown) joined[spelling.first] = sums[folded];
  return joined;
}

}  // namespace

FacetCounts scan_facet(const ScanArticles& matches, const Asked& asked,
                       const FacetRequest& request) {
  if (const auto interval = interval_by_name(request.name)) {
    return date_facet(selected(asked, matches), *interval, request);
  }
  const Field field = field_by_name(request.name).value();
  FacetCounts facet;
  facet.name = request.name;
  std::map<std::string, std::uint64_t> counts;
  for (const ScanArticle* article : selected(asked, matches, field)) {
    const auto values = article->values.find(field);
    if (values == article->values.end()) {
      ++facet.missing;
      continue;
    }
    for (const ScanValue& value : values->second) ++counts[value.value];
  }
  const bool by_name = !field_info(field).word_prefix.empty();
  const bool joined_by_archive =
      field == Field::kPerson || field == Field::kOrganisation || field == Field::kPlace;
  if (by_name && !joined_by_archive) counts = with_one_spelling(counts);
  facet.distinct = counts.size();
  const bool holds_countries =
      field == Field::kCountry || field == Field::kMentions || field == Field::kFiledCountry;
  for (const auto& [value, count] : counts) {
    const std::string label = holds_countries ? country_name(value) : value;
    facet.values.push_back({value, label, count, is_selected(asked, field, value)});
  }
  sort_and_cut(facet.values, request.values);
  return facet;
}

std::optional<Timeline> scan_timeline(const ScanArticles& matches, const Asked& asked,
                                      Interval interval) {
  const Buckets buckets = buckets_of(selected(asked, matches), interval);
  Timeline timeline;
  timeline.interval = interval_name(interval);
  timeline.undated = buckets.undated;
  timeline.imprecise = buckets.imprecise;
  const DateRange whole = common_range(asked);
  if (buckets.counts.empty() && (whole.first == 0 || whole.last == 0)) return timeline;
  const auto end_at = [&](DayNumber day, const auto& counted) {
    return day == 0 ? counted->first : first_of_bucket(interval, calendar_day(day));
  };
  const sys_days last = end_at(whole.last, buckets.counts.rbegin());
  for (sys_days day = end_at(whole.first, buckets.counts.begin()); day <= last;
       day = next_bucket_after(interval, day)) {
    if (timeline.buckets.size() == kMaxTimelineBuckets) return std::nullopt;
    const auto found = buckets.counts.find(day);
    timeline.buckets.push_back({text_of(day), found == buckets.counts.end() ? 0 : found->second});
  }
  return timeline;
}

}  // namespace dateline
