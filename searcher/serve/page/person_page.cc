#include "searcher/results/who.h"
#include "searcher/serve/page/answer_notes.h"
#include "searcher/serve/page/hit_list.h"
#include "searcher/serve/page/html.h"
#include "searcher/serve/page/layout.h"
#include "searcher/serve/page/name_links.h"
#include "searcher/serve/page/pages.h"
#include "searcher/serve/page/timeline_chart.h"
#include "searcher/serve/query_parameters.h"
#include "searcher/serve/served_search.h"

namespace dateline {
namespace {

constexpr std::size_t kOthers = 8;
constexpr std::size_t kLatest = 5;

SearchRequest request_for(const Serving& serving, const std::string& name) {
  SearchRequest request;
  request.filters.push_back({Field::kPerson, "=" + name, false});
  request.facets = {{"org", kOthers}, {"country", kOthers}, {"source", kOthers}};
  request.fitting_timeline = true;
  request.sort = SortOrder::kNewest;
  request.limit = kLatest;
  request.allowed = serving.allowed;
  return request;
}

std::string forms_line(const PersonFound& person) {
  std::string html;
  for (const auto& [form, times] : person.forms) {
    html += (html.empty() ? "" : ", ") + html_name(form) + " <span class=\"count\">" +
            html_number(times) + "</span>";
  }
  if (html.empty()) return "";
  const char* newest =
      person.forms_from < person.count ? "Written in the newest articles: " : "Written: ";
  return "<p class=\"forms\">" + (newest + html) + "</p>";
}

FacetCounts companions(const PersonFound& person) {
  FacetCounts facet;
  for (const auto& [name, articles] : person.companions) {
    facet.values.push_back({name, name, articles, false});
  }
  return facet;
}

std::string counts_beside(const char* heading, Field field, const FacetCounts& facet) {
  if (facet.values.empty()) return "";
  std::string html = "<section><h2>" + std::string(heading) + "</h2><ul>";
  for (const FacetValue& value : facet.values) {
    const std::string href =
        field == Field::kPerson ? person_href(value.value) : name_href(field, value.value);
    html += "<li><a href=\"" + href + "\">" + html_name(value.label) +
            "</a> <span class=\"count\">" + html_number(value.count) + "</span></li>";
  }
  return html + "</ul></section>";
}

}  // namespace

Reply page_person(const Serving& serving, const WebRequest& request) {
  check_no_parameters(request);
  const std::string& name = request.rest;
  const ResultPage page = served_search(serving, request_for(serving, name));
  if (page.total == 0) return page_problem({404, "no article names \"" + name + "\""});
  const PersonFound person = person_called(serving.archive(), name, Deadline(serving.allowed));
  const PageState state({{"person", "=" + name}});
  PageParts parts{name + " – Dateline", "", {}, "person-page"};
  parts.main = damage_notes(serving.archive()) + "<h1>" + html_name(name) + "</h1>" +
               forms_line(person) + "<div class=\"columns\"><div class=\"content\">" +
               timeline_chart(*page.timeline, state) + "<h2 class=\"total\">Latest articles</h2>" +
               hit_list(page.hits, 1, state) + "<p class=\"more\"><a href=\"" + state.href() +
               "\">All " + counted(page.total, "article") + "</a></p></div><aside class=\"side\">" +
               counts_beside("Named together with", Field::kPerson, companions(person)) +
               counts_beside("Organisations", Field::kOrganisation, page.facets[0]) +
               counts_beside("Countries", Field::kCountry, page.facets[1]) +
               counts_beside("Sources", Field::kSource, page.facets[2]) + "</aside></div>";
  Reply reply = page_reply(parts);
  reply.matches = page.total;
  return reply;
}

}  // namespace dateline
