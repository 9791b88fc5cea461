#include "searcher/results/page_json.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace dateline {
namespace {

using Json = nlohmann::ordered_json;

Json null_when_empty(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json ranges_json(const std::vector<std::pair<std::size_t, std::size_t>>& ranges) {
  Json all = Json::array();
  for (const auto& [begin, end] : ranges) all.push_back({begin, end});
  return all;
}

Json snippet_json(const Snippet& snippet) {
  return {{"text", snippet.text}, {"highlights", ranges_json(snippet.highlights)}};
}

Json explanation_json(const std::vector<ScorePart>& parts) {
  Json all = Json::array();
  for (const ScorePart& part : parts) {
    all.push_back({{"label", part.label},
                   {"term", part.term},
                   {"weight", part.weight},
                   {"frequency", part.frequency},
                   {"document_frequency", part.document_frequency}});
  }
  return all;
}

Json filed_json(const Hit& hit) {
  if (hit.filed.empty()) return nullptr;
  return {{"place", hit.filed},
          {"country", null_when_empty(hit.filed_country)},
          {"agency", null_when_empty(hit.agency)}};
}

Json hit_json(const Hit& hit) {
  Json snippets = Json::array();
  for (const Snippet& snippet : hit.snippets) snippets.push_back(snippet_json(snippet));
  Json json = {{"id", hit.id},
               {"title", hit.title},
               {"title_highlights", ranges_json(hit.title_highlights)},
               {"date", null_when_empty(hit.date)},
               {"source", hit.source},
               {"author", hit.author},
               {"section", hit.section},
               {"language", hit.language},
               {"url", hit.url},
               {"people", hit.people},
               {"organisations", hit.organisations},
               {"places", hit.places},
               {"countries", hit.countries},
               {"filed", filed_json(hit)},
               {"score", hit.score},
               {"snippets", std::move(snippets)}};
  if (!hit.explanation.empty()) json["explanation"] = explanation_json(hit.explanation);
  return json;
}

Json facets_json(const std::vector<FacetCounts>& facets) {
  Json all = Json::object();
  for (const FacetCounts& facet : facets) {
    Json values = Json::array();
    for (const FacetValue& value : facet.values) {
      values.push_back({{"value", value.value},
                        {"label", value.label},
                        {"count", value.count},
                        {"selected", value.selected}});
    }
    all[facet.name] = std::move(values);
  }
  return all;
}

Json timeline_json(const Timeline& timeline) {
  Json buckets = Json::array();
  for (const TimelineBucket& bucket : timeline.buckets) {
    buckets.push_back({{"from", bucket.from}, {"count", bucket.count}});
  }
  Json json = {{"interval", timeline.interval},
               {"buckets", std::move(buckets)},
               {"undated", timeline.undated}};
  if (timeline.imprecise != 0) json["imprecise"] = timeline.imprecise;
  return json;
}

std::string line(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string page_json(const ResultPage& page) {
  Json hits = Json::array();
  for (const Hit& hit : page.hits) hits.push_back(hit_json(hit));
  Json notes = Json::array();
  for (const QueryNote& note : page.notes) {
    notes.push_back({{"code", note.code}, {"message", note.message}});
  }
  return line({{"query", page.query},
               {"total", page.total},
               {"took_ms", std::round(page.took_ms * 1000) / 1000},
               {"hits", std::move(hits)},
               {"facets", facets_json(page.facets)},
               {"timeline", page.timeline ? timeline_json(*page.timeline) : Json()},
               {"notes", std::move(notes)},
               {"next", null_when_empty(page.next)}});
}

std::string page_jsonl(const ResultPage& page) {
  std::string lines;
  for (const Hit& hit : page.hits) lines += hit_jsonl(hit);
  return lines;
}

std::string hit_jsonl(const Hit& hit) { return line(hit_json(hit)); }

}  // namespace dateline
