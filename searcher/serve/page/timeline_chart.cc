#include "searcher/serve/page/timeline_chart.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "common/article/date.h"
#include "searcher/match/date_counter.h"
#include "searcher/results/article_json.h"
#include "searcher/serve/page/html.h"

namespace dateline {
namespace {

constexpr int kHeight = 100;
constexpr std::size_t kTicks = 5;

// A bucket's span as the fields from and to have it, and its name.
struct Span {
  std::string from;
  std::string to;
  std::string name;
};

Span span_of(const Timeline& timeline, const TimelineBucket& bucket) {
  const std::size_t precise = timeline.interval == "year"    ? 4
                              : timeline.interval == "month" ? 7
                                                             : 10;
  const std::string from = bucket.from.substr(0, precise);
  const PartialDate date = parse_date(from).value_or(PartialDate());
  if (timeline.interval != "week") return {from, from, written_date(date)};
  constexpr DayNumber kSunday = 6;
  return {from, date_of(date.first_day() + kSunday).to_string(), "week of " + written_date(date)};
}

std::uint64_t largest(const Timeline& timeline) {
  std::uint64_t most = 1;
  for (const TimelineBucket& bucket : timeline.buckets) most = std::max(most, bucket.count);
  return most;
}

std::string one_bar(const Span& span, std::size_t place, const TimelineBucket& bucket,
                    std::uint64_t most, const PageState& state) {
  const double share = static_cast<double>(bucket.count) / static_cast<double>(most);
  // The smallest count is still to be seen.
  const int height = std::max(2, static_cast<int>(std::lround(share * kHeight)));
  const std::string name = span.name + ": " + counted(bucket.count, "article");
  return fmt::format(
      "<a href=\"{}\" aria-label=\"{}\" data-f=\"{}\" data-t=\"{}\"><title>{}</title>"
      "<rect class=\"room\" x=\"{}\" width=\"1\" height=\"{}\"/>"
      "<rect class=\"bar\" x=\"{}.1\" y=\"{}\" width=\".8\" height=\"{}\"/></a>",
      state.setting("from", span.from).setting("to", span.to).href(), name, span.from, span.to,
      name, place, kHeight, place, kHeight - height, height);
}

std::string axis(const Timeline& timeline) {
  std::string html = "<div class=\"axis\" aria-hidden=\"true\">";
  const std::size_t count = std::min(kTicks, timeline.buckets.size());
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t place = count == 1 ? 0 : i * (timeline.buckets.size() - 1) / (count - 1);
    html += "<span>" + span_of(timeline, timeline.buckets[place]).name + "</span>";
  }
  return html + "</div>";
}

std::string date_field(const char* name, const char* label, const PageState& state) {
  return fmt::format(
      "<label>{} <input name=\"{}\" value=\"{}\" size=\"10\" placeholder=\"any date\" "
      "title=\"A year, month or day: 2025, 2025-04, 2025-04-11\" autocomplete=\"off\"></label>",
      label, name, html_text(state.value(name)));
}

}  // namespace

std::string timeline_bars(const Timeline& timeline, const PageState& state) {
  const std::uint64_t most = largest(timeline);
  const PageState undated = state.without("from").without("to");
  // A few buckets over the whole width would be blocks, not bars.
  const char* width = timeline.buckets.size() <= 6    ? " few"
                      : timeline.buckets.size() <= 16 ? " some"
                                                      : "";
  std::string html = fmt::format(
      "<div class=\"chart{}\"><svg class=\"bars\" viewBox=\"0 0 {} {}\" "
      "preserveAspectRatio=\"none\" role=\"group\" "
      "aria-label=\"Articles by {}\">",
      width, timeline.buckets.size(), kHeight, timeline.interval);
  for (std::size_t i = 0; i < timeline.buckets.size(); ++i) {
    const TimelineBucket& bucket = timeline.buckets[i];
    if (bucket.count == 0) continue;
    html += one_bar(span_of(timeline, bucket), i, bucket, most, undated);
  }
  return html + "</svg>" + axis(timeline) + "</div>";
}

std::string timeline_chart(const Timeline& timeline, const PageState& state) {
  std::string html =
      "<section class=\"timeline\" aria-labelledby=\"over-time\"><div class=\"head\">"
      "<h2 id=\"over-time\">Over time <span class=\"unit\">by " +
      timeline.interval + "</span></h2><form class=\"dates\" action=\"/\" method=\"get\">" +
      state.hidden_fields({"from", "to"}) + date_field("from", "From", state) +
      date_field("to", "to", state) + "<button type=\"submit\">Apply</button>";
  if (state.has("from") || state.has("to")) {
    html += "<a class=\"all-dates\" href=\"" + state.without("from").without("to").href() +
            "\">All dates</a>";
  }
  html += "</form></div>";
  html += timeline.buckets.empty() ? "<p class=\"none\">No article here has a date.</p>"
                                   : timeline_bars(timeline, state);
  if (timeline.undated > 0) {
    html += "<p class=\"beside\">" + counted(timeline.undated, "article") +
            " without a known date " + (timeline.undated == 1 ? "is" : "are") +
            " not shown here.</p>";
  }
  if (timeline.imprecise > 0) {
    html += "<p class=\"beside\">" + counted(timeline.imprecise, "article") +
            " whose date is known to a longer time alone " +
            (timeline.imprecise == 1 ? "is" : "are") + " not shown here.</p>";
  }
  return html + "</section>";
}

}  // namespace dateline
