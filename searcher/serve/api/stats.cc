#include <nlohmann/json.hpp>

#include "searcher/serve/api/api.h"
#include "searcher/serve/query_parameters.h"

namespace dateline {
namespace {

using Json = nlohmann::ordered_json;

Json day_json(DayNumber day) { return day == 0 ? Json() : Json(date_of(day).to_string()); }

}  // namespace

Reply api_stats(const Serving& serving, const WebRequest& request) {
  check_no_parameters(request);
  const Generation& generation = serving.archive().generation();
  const auto [first, last] = live_days(serving.archive().segments());
  std::uint64_t bytes = 0;
  Json languages = Json::array();
  for (const auto& segment : serving.archive().segments()) {
    for (const auto& [name, file] : segment->entry().files) bytes += file.bytes;
  }
  for (const std::string& language : generation.languages()) languages.push_back(language);
  Reply reply;
  reply.type = kJsonType;
  reply.body = Json{{"generation", generation.number},
                    {"created", generation.created},
                    {"made_by", generation.made_by},
                    {"articles", generation.live()},
                    {"undated", generation.undated()},
                    {"first_day", day_json(first)},
                    {"last_day", day_json(last)},
                    {"languages", std::move(languages)},
                    {"segments", generation.segments.size()},
                    {"bytes", bytes}}
                   .dump() +
               "\n";
  return reply;
}

Reply api_health(const Serving& serving, const WebRequest& request) {
  check_no_parameters(request);
  const std::string trouble = serving.archives->trouble();
  const bool damaged = !serving.archive().damages().empty();
  Reply reply;
  reply.type = kJsonType;
  // An older generation is served on, or a part of one; whoever watches should know.
  reply.body = Json{{"status", !trouble.empty() ? "outdated"
                               : damaged        ? "damaged"
                                                : "ok"},
                    {"generation", serving.archive().generation().number}}
                   .dump() +
               "\n";
  return reply;
}

}  // namespace dateline
