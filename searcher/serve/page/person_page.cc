#include <algorithm>

#include "common/text/term_maker.h"
#include "searcher/query/value_query.h"
#include "searcher/serve/page/hit_list.h"
#include "searcher/serve/page/html.h"
#include "searcher/serve/page/layout.h"
#include "searcher/serve/page/name_links.h"
#include "searcher/serve/page/pages.h"
#include "searcher/serve/page/timeline_chart.h"
#include "searcher/serve/served_search.h"

namespace dateline {
namespace {

constexpr std::size_t kPersons = 20;  // with the person's own spellings
constexpr std::size_t kCompanions = 12;
constexpr std::size_t kOthers = 8;
constexpr std::size_t kLatest = 5;

SearchRequest request_for(const Serving& serving, const std::string& name) {
  SearchRequest request;
  // In the query, not as a filter: so the facet of persons counts the articles
  // that have this one.
  request.query = value_query(Field::kPerson, name);
  request.facets = {{"person", kPersons}, {"org", kOthers}, {"country", kOthers},
                    {"source", kOthers}};
  request.fitting_timeline = true;
  request.sort = SortOrder::kNewest;
  request.limit = kLatest;
  request.allowed = serving.allowed;
  return request;
}

// Takes the person's own name, in all its spellings, out of the facet.
std::vector<FacetValue> take_forms(const std::string& name, FacetCounts& persons) {
  std::vector<FacetValue> forms;
  const std::string folded = folded_name(name);
  for (const FacetValue& value : persons.values) {
    if (folded_name(value.value) == folded) forms.push_back(value);
  }
  std::erase_if(persons.values,
                [&](const FacetValue& value) { return folded_name(value.value) == folded; });
  if (persons.values.size() > kCompanions) persons.values.resize(kCompanions);
  return forms;
}

// The other spellings; "" when there is one.
std::string other_forms(const std::vector<FacetValue>& forms, const std::string& name) {
  std::string html;
  for (const FacetValue& form : forms) {
    if (form.value == name) continue;
    html += (html.empty() ? " · also " : ", ") + html_name(form.label);
  }
  return html;
}

std::string counts_beside(const char* heading, Field field, const FacetCounts& facet) {
  if (facet.values.empty()) return "";
  std::string html = "<section><h2>" + std::string(heading) + "</h2><ul>";
  for (const FacetValue& value : facet.values) {
    const std::string href = field == Field::kPerson ? person_href(value.value)
                                                     : name_href(field, value.value);
    html += "<li><a href=\"" + href + "\">" + html_name(value.label) + "</a> <span class=\"count\">" +
            html_number(value.count) + "</span></li>";
  }
  return html + "</ul></section>";
}

}  // namespace

Reply page_person(const Serving& serving, const WebRequest& request) {
  const std::string& name = request.rest;
  ResultPage page = served_search(serving, request_for(serving, name));
  if (page.total == 0) return page_problem({404, "no article names \"" + name + "\""});
  const std::vector<FacetValue> forms = take_forms(name, page.facets[0]);
  const PageState state({{"q", page.query}});
  const std::string all = "<a href=\"" + state.href() + "\">";
  PageParts parts{name + " – Dateline", "", {}, "person-page"};
  parts.main = "<h1>" + html_name(name) + "</h1><p class=\"forms\">" +
               counted(page.total, "article") + other_forms(forms, name) +
               "</p><div class=\"columns\"><div class=\"content\">" +
               timeline_chart(*page.timeline, state) + "<h2 class=\"total\">Latest articles</h2>" +
               hit_list(page.hits, 1, state) + "<p class=\"more\">" + all + "All " +
               counted(page.total, "article") + "</a></p></div><aside class=\"side\">" +
               counts_beside("Named together with", Field::kPerson, page.facets[0]) +
               counts_beside("Organisations", Field::kOrganisation, page.facets[1]) +
               counts_beside("Countries", Field::kCountry, page.facets[2]) +
               counts_beside("Sources", Field::kSource, page.facets[3]) + "</aside></div>";
  Reply reply = page_reply(parts);
  reply.matches = page.total;
  return reply;
}

}  // namespace dateline
