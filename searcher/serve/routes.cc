#include "searcher/serve/routes.h"

#include "searcher/serve/api/api.h"
#include "searcher/serve/page/pages.h"

namespace dateline {
namespace {

constexpr Route kRoutes[] = {
    {"page_search", "/", Lane::kSearch, page_search, true, true},
    {"page_article", "/articles/", Lane::kSearch, page_article, true, true, true},
    {"page_person", "/people/", Lane::kSearch, page_person, true, true},
    {"page_help", "/help", Lane::kQuick, page_help, true, false},
    {"asset", "/assets/", Lane::kQuick, page_asset, true, false},
    {"api_search", "/api/search", Lane::kSearch, api_search, false, true},
    {"api_article", "/api/articles/", Lane::kSearch, api_article, false, true, true},
    {"api_timeline", "/api/timeline", Lane::kSearch, api_timeline, false, true},
    {"api_people", "/api/people", Lane::kSearch, api_people, false, true},
    {"api_suggest", "/api/suggest", Lane::kSearch, api_suggest, false, true},
    {"api_stats", "/api/stats", Lane::kQuick, api_stats, false, true},
    {"api_export", "/api/export", Lane::kStream, api_export, false, false},
    {"api_description", "/api/openapi.json", Lane::kQuick, api_description, false, false},
    {"health", "/healthz", Lane::kQuick, api_health, false, false},
};

}  // namespace

std::span<const Route> routes() { return kRoutes; }

const Route* route_of(std::string_view path, std::string_view& rest) {
  for (const Route& route : kRoutes) {
    const bool prefix = route.path.size() > 1 && route.path.ends_with('/');
    if (prefix && path.size() > route.path.size() && path.starts_with(route.path)) {
      rest = path.substr(route.path.size());
      return &route;
    }
    if (path == route.path) return prefix && !route.by_id ? nullptr : &route;
  }
  return nullptr;
}

}  // namespace dateline
