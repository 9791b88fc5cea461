#include "searcher/serve/page/hit_list.h"

#include <algorithm>

#include "common/article/country.h"
#include "common/article/date.h"
#include "searcher/results/article_json.h"
#include "searcher/serve/page/html.h"
#include "searcher/serve/page/name_links.h"

namespace dateline {
namespace {

// Names beyond these are on the article's own page.
constexpr std::size_t kShownPersons = 4;
constexpr std::size_t kShownCountries = 5;

std::string lang_attribute(std::string_view language) {
  return language.empty() ? "" : " lang=\"" + html_text(language) + "\"";
}

// One link that adds a filter to the search.
std::string filter_link(const PageState& state, const char* field, std::string_view value,
                        std::string_view label, std::string_view attributes = {}) {
  return "<li><a class=\"" + std::string(field) + "\"" + std::string(attributes) + " href=\"" +
         state.with(field, "=" + std::string(value)).href() + "\">" + html_name(label) +
         "</a></li>";
}

std::string names(const Hit& hit, const PageState& state) {
  std::string items;
  for (std::size_t i = 0; i < std::min(hit.people.size(), kShownPersons); ++i) {
    items += filter_link(state, "person", hit.people[i], hit.people[i],
                         hit.is_resolved(hit.people[i]) ? kResolvedTitle : "");
  }
  for (std::size_t i = 0; i < std::min(hit.countries.size(), kShownCountries); ++i) {
    items += filter_link(state, "country", hit.countries[i], country_name(hit.countries[i]));
  }
  return items.empty() ? "" : "<ul class=\"names\">" + items + "</ul>";
}

std::string one_hit(const Hit& hit, const PageState& state, const std::string& query) {
  const std::string lang = lang_attribute(hit.language);
  std::string html =
      "<li><article><h2 dir=\"auto\"" + lang + "><a href=\"" + article_href(hit.id, query) + "\">" +
      (hit.title.empty() ? "Without a title"
                         : html_passage({std::string(hit.title), hit.title_highlights})) +
      "</a></h2>" + article_line(hit.date, hit.source, hit.section, hit.author);
  for (const Snippet& snippet : hit.snippets) {
    html += "<p class=\"passage\" dir=\"auto\"" + lang + ">" + html_passage(snippet) + "</p>";
  }
  return html + names(hit, state) + "</article></li>";
}

}  // namespace

std::string article_href(const std::string& id, const std::string& query,
                         const std::string& folder) {
  if (id != "." && id != "..") return folder + url_part(id) + query;
  // Browsers take such steps out of a path.
  return folder + "?id=" + id + (query.empty() ? "" : "&amp;" + query.substr(1));
}

std::string article_line(const std::string& date, std::string_view source, std::string_view section,
                         std::string_view author) {
  std::string html = "<p class=\"line\">";
  const auto known = parse_date(date);
  if (known) {
    html += "<time datetime=\"" + html_text(date) + "\">" + written_date(*known) + "</time>";
  } else {
    html += "<span class=\"undated\">Date not known</span>";
  }
  for (const std::string_view part : {source, section, author}) {
    if (!part.empty()) html += " <span>" + html_name(part) + "</span>";
  }
  return html + "</p>";
}

std::string hit_list(const std::vector<Hit>& hits, std::size_t first_number,
                     const PageState& state) {
  const std::string query = state.query();
  std::string html = "<ol class=\"hits\" start=\"" + std::to_string(first_number) + "\">";
  for (const Hit& hit : hits) html += one_hit(hit, state, query);
  return html + "</ol>";
}

}  // namespace dateline
