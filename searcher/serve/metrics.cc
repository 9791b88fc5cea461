#include "searcher/serve/metrics.h"

#include <fmt/format.h>

namespace dateline {
namespace {

void heading(std::string& text, const char* name, const char* type, const char* help) {
  text += fmt::format("# HELP {} {}\n# TYPE {} {}\n", name, help, name, type);
}

void value(std::string& text, const char* name, const char* type, const char* help,
           std::uint64_t number) {
  heading(text, name, type, help);
  text += fmt::format("{} {}\n", name, number);
}

}  // namespace

void Metrics::count_request(std::string_view route, int status,
                            std::chrono::duration<double> took) {
  const std::lock_guard lock(mutex_);
  auto found = routes_.find(route);
  if (found == routes_.end()) found = routes_.emplace(std::string(route), Route{}).first;
  Route& counts = found->second;
  ++counts.statuses[status];
  ++counts.count;
  counts.seconds += took.count();
  for (std::size_t i = 0; i < kBuckets.size(); ++i) {
    if (took.count() <= kBuckets[i]) ++counts.at_most[i];
  }
}

void Metrics::count_refusal(int status) {
  const std::lock_guard lock(mutex_);
  ++refusals_[status];
}

std::string Metrics::text(const Serving& serving, const ResponseCache& cache) const {
  std::string text;
  const std::lock_guard lock(mutex_);
  heading(text, "dateline_requests_total", "counter", "Requests answered, by route and status.");
  for (const auto& [name, route] : routes_) {
    for (const auto& [status, count] : route.statuses) {
      text += fmt::format("dateline_requests_total{{route=\"{}\",status=\"{}\"}} {}\n", name,
                          status, count);
    }
  }
  heading(text, "dateline_request_seconds", "histogram", "Time to make an answer, by route.");
  for (const auto& [name, route] : routes_) {
    for (std::size_t i = 0; i < kBuckets.size(); ++i) {
      text += fmt::format("dateline_request_seconds_bucket{{route=\"{}\",le=\"{}\"}} {}\n", name,
                          kBuckets[i], route.at_most[i]);
    }
    text += fmt::format("dateline_request_seconds_bucket{{route=\"{}\",le=\"+Inf\"}} {}\n", name,
                        route.count);
    text += fmt::format("dateline_request_seconds_sum{{route=\"{}\"}} {}\n", name, route.seconds);
    text += fmt::format("dateline_request_seconds_count{{route=\"{}\"}} {}\n", name, route.count);
  }
  heading(text, "dateline_refused_total", "counter", "Requests refused unread, by status.");
  for (const auto& [status, count] : refusals_) {
    text += fmt::format("dateline_refused_total{{status=\"{}\"}} {}\n", status, count);
  }
  value(text, "dateline_matches_total", "counter", "Articles that searches matched.", matches_);
  value(text, "dateline_connections", "gauge", "Connections open.", connections_);
  value(text, "dateline_generation", "gauge", "Generation of the archive that is served.",
        serving.archive().generation().number);
  value(text, "dateline_articles", "gauge", "Articles of that generation.",
        serving.archive().generation().live());
  value(text, "dateline_outdated", "gauge", "1 when a newer generation could not be opened.",
        serving.archives->trouble().empty() ? 0 : 1);
  const ResponseCache::Counts counts = cache.counts();
  value(text, "dateline_cache_hits_total", "counter", "Answers taken from the cache.", counts.hits);
  value(text, "dateline_cache_misses_total", "counter", "Answers that were made.", counts.misses);
  value(text, "dateline_cache_bytes", "gauge", "Bytes of the answers in the cache.", counts.bytes);
  return text;
}

}  // namespace dateline
