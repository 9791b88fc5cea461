#include "searcher/results/counts_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "searcher/results/terminal_text.h"

namespace dateline {
namespace {

constexpr std::size_t kLongestBar = 40;
constexpr std::size_t kWidestLabel = 40;  // longer labels push their count to the right

std::string value_label(const FacetValue& value) {
  if (value.label.empty() || value.label == value.value) return terminal_text(value.value);
  return terminal_text(value.label + " (" + value.value + ")");
}

std::string rest_of(const FacetCounts& facet) {
  const std::uint64_t shown = facet.values.size();
  std::string rest;
  if (facet.distinct > shown) rest = fmt::format("{} more", facet.distinct - shown);
  if (facet.missing != 0) {
    rest += fmt::format("{}{} without", rest.empty() ? "" : ", ", facet.missing);
  }
  return rest;
}

// Of a longer run of empty buckets the first and the last are printed: an article of a wrong
// century would give thousands of lines.
constexpr std::size_t kLongestGap = 50;

// How many empty buckets follow one another from there on.
std::size_t gap_at(const std::vector<TimelineBucket>& buckets, std::size_t begin) {
  std::size_t end = begin;
  while (end < buckets.size() && buckets[end].count == 0) ++end;
  return end - begin;
}

// The part of a bucket's first day that its interval needs.
std::string_view bucket_label(const TimelineBucket& bucket, std::string_view interval) {
  const std::string_view from = bucket.from;
  if (interval == "year") return from.substr(0, 4);
  if (interval == "month") return from.substr(0, 7);
  return from;
}

// At least one mark for any article at all.
std::size_t bar_length(std::uint64_t count, std::uint64_t highest) {
  if (count == 0) return 0;
  const double share = static_cast<double>(count) / static_cast<double>(highest);
  return std::max<std::size_t>(1, static_cast<std::size_t>(share * kLongestBar));
}

}  // namespace

std::string facet_text(const FacetCounts& facet, const TerminalStyle& style) {
  std::size_t width = 0;
  std::size_t digits = 1;
  for (const FacetValue& value : facet.values) {
    width = std::max(width, std::min(kWidestLabel, display_width(value_label(value))));
    digits = std::max(digits, fmt::formatted_size("{}", value.count));
  }
  std::string text = style.bold(terminal_text(facet.name)) + "\n";
  for (const FacetValue& value : facet.values) {
    text += fmt::format(" {} {}  {:>{}}\n", value.selected ? '*' : ' ',
                        padded(value_label(value), width), value.count, digits);
  }
  const std::string rest = rest_of(facet);
  return rest.empty() ? text : text + "   " + style.grey(rest) + "\n";
}

std::string timeline_text(const Timeline& timeline, const TerminalStyle& style) {
  std::uint64_t highest = 0;
  for (const TimelineBucket& bucket : timeline.buckets) highest = std::max(highest, bucket.count);
  const std::size_t digits = fmt::formatted_size("{}", highest);
  std::string text = style.bold("by " + terminal_text(timeline.interval)) + "\n";
  std::size_t gap_end = 0;
  for (std::size_t i = 0; i < timeline.buckets.size(); ++i) {
    const TimelineBucket& bucket = timeline.buckets[i];
    const std::size_t bar = bar_length(bucket.count, highest);
    text +=
        fmt::format("   {}  {:>{}}{}{}\n", terminal_text(bucket_label(bucket, timeline.interval)),
                    bucket.count, digits, bar == 0 ? "" : "  ", std::string(bar, '#'));
    if (i < gap_end || bucket.count > 0) continue;
    const std::size_t gap = gap_at(timeline.buckets, i);
    gap_end = i + gap;
    if (gap <= kLongestGap) continue;
    text += "   " + style.grey("...") + "\n";
    i = gap_end - 2;
  }
  if (timeline.undated != 0) {
    text += "   " + style.grey(fmt::format("{} undated", timeline.undated)) + "\n";
  }
  if (timeline.imprecise != 0) {
    const std::string line =
        fmt::format("{} with a date wider than a {}", timeline.imprecise, timeline.interval);
    text += "   " + style.grey(terminal_text(line)) + "\n";
  }
  return text;
}

}  // namespace dateline
